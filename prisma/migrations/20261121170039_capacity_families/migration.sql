-- CreateTable
CREATE TABLE "CapacityFamily" (
    "capacitySlug" TEXT NOT NULL,
    "familySlug" TEXT NOT NULL,

    PRIMARY KEY ("capacitySlug", "familySlug"),
    CONSTRAINT "CapacityFamily_capacitySlug_fkey" FOREIGN KEY ("capacitySlug") REFERENCES "CapacityCommitment" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CapacityFamily_familySlug_fkey" FOREIGN KEY ("familySlug") REFERENCES "ChipFamily" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CapacityFamily_familySlug_idx" ON "CapacityFamily"("familySlug");

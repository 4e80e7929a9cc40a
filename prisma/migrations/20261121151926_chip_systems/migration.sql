-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "basis" TEXT;
ALTER TABLE "Claim" ADD COLUMN "stance" TEXT;

-- CreateTable
CREATE TABLE "ChipSystem" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "chipSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "chips" INTEGER NOT NULL,
    "fabric" TEXT,
    "powerLowKw" REAL,
    "powerHighKw" REAL,
    "powerQualifier" TEXT,
    "denseFp4Pflops" REAL,
    "denseFp8Pflops" REAL,
    "denseBf16Pflops" REAL,
    "memoryGb" REAL,
    "memoryBandwidthTbPerS" REAL,
    "note" TEXT,
    CONSTRAINT "ChipSystem_chipSlug_fkey" FOREIGN KEY ("chipSlug") REFERENCES "ChipGeneration" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChipFamily" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "designerSlug" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    CONSTRAINT "ChipFamily_designerSlug_fkey" FOREIGN KEY ("designerSlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ChipGeneration" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "designerSlug" TEXT NOT NULL,
    "manufacturerSlug" TEXT,
    "predecessorSlug" TEXT,
    "announcedOn" TEXT,
    "announcedFirstDay" TEXT,
    "availableOn" TEXT,
    "availableFirstDay" TEXT,
    "specsVariant" TEXT,
    "architecture" TEXT,
    "chipUnit" TEXT,
    "processNm" REAL,
    "memoryGb" REAL,
    "memoryType" TEXT,
    "memoryNote" TEXT,
    "memoryBandwidthTbPerS" REAL,
    "denseFp4Pflops" REAL,
    "denseFp8Pflops" REAL,
    "denseBf16Pflops" REAL,
    "chipPowerW" INTEGER,
    "facilityPowerW" INTEGER,
    "interconnect" TEXT,
    "maxClusterChips" INTEGER,
    CONSTRAINT "ChipGeneration_designerSlug_fkey" FOREIGN KEY ("designerSlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ChipGeneration_manufacturerSlug_fkey" FOREIGN KEY ("manufacturerSlug") REFERENCES "Company" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ChipGeneration_predecessorSlug_fkey" FOREIGN KEY ("predecessorSlug") REFERENCES "ChipGeneration" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_ChipGeneration" ("announcedFirstDay", "announcedOn", "availableFirstDay", "availableOn", "chipPowerW", "denseBf16Pflops", "denseFp4Pflops", "denseFp8Pflops", "designerSlug", "family", "interconnect", "kind", "manufacturerSlug", "maxClusterChips", "memoryBandwidthTbPerS", "memoryGb", "memoryNote", "memoryType", "name", "predecessorSlug", "processNm", "slug", "specsVariant", "status") SELECT "announcedFirstDay", "announcedOn", "availableFirstDay", "availableOn", "chipPowerW", "denseBf16Pflops", "denseFp4Pflops", "denseFp8Pflops", "designerSlug", "family", "interconnect", "kind", "manufacturerSlug", "maxClusterChips", "memoryBandwidthTbPerS", "memoryGb", "memoryNote", "memoryType", "name", "predecessorSlug", "processNm", "slug", "specsVariant", "status" FROM "ChipGeneration";
DROP TABLE "ChipGeneration";
ALTER TABLE "new_ChipGeneration" RENAME TO "ChipGeneration";
CREATE INDEX "ChipGeneration_family_idx" ON "ChipGeneration"("family");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ChipSystem_chipSlug_idx" ON "ChipSystem"("chipSlug");

-- CreateIndex
CREATE UNIQUE INDEX "ChipFamily_name_key" ON "ChipFamily"("name");

-- CreateTable
CREATE TABLE "Release" (
    "version" TEXT NOT NULL PRIMARY KEY,
    "dataDate" TEXT NOT NULL,
    "previousVersion" TEXT,
    "counts" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LocalChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectSlug" TEXT NOT NULL,
    "subjectName" TEXT NOT NULL,
    "dealSlug" TEXT,
    "aboutType" TEXT,
    "aboutSlug" TEXT,
    "aboutField" TEXT,
    "field" TEXT,
    "before" TEXT,
    "after" TEXT,
    CONSTRAINT "LocalChange_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The log of imports becomes the history of releases. Its rows had other columns and no addresses; nothing is kept of them.
-- DropTable
DROP TABLE "Change";

-- CreateTable
CREATE TABLE "Change" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectSlug" TEXT NOT NULL,
    "subjectName" TEXT NOT NULL,
    "dealSlug" TEXT,
    "aboutType" TEXT,
    "aboutSlug" TEXT,
    "aboutField" TEXT,
    "field" TEXT,
    "before" TEXT,
    "after" TEXT,
    "why" TEXT,
    "sourceSlug" TEXT,
    CONSTRAINT "Change_version_fkey" FOREIGN KEY ("version") REFERENCES "Release" ("version") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- CreateIndex
CREATE INDEX "Change_version_position_idx" ON "Change"("version", "position");
CREATE INDEX "Change_subjectType_subjectSlug_idx" ON "Change"("subjectType", "subjectSlug");

-- CreateIndex
CREATE INDEX "LocalChange_datasetId_idx" ON "LocalChange"("datasetId");

-- CreateTable
CREATE TABLE "QualityFigure" (
    "key" TEXT NOT NULL,
    "slice" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "count" BIGINT NOT NULL,
    "of" BIGINT NOT NULL,

    PRIMARY KEY ("key", "slice", "unit")
);

-- CreateTable
CREATE TABLE "QualityGap" (
    "key" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectSlug" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "dealSlug" TEXT,
    "amountUsd" BIGINT,
    "powerKw" INTEGER,
    "since" TEXT,

    PRIMARY KEY ("key", "subjectType", "subjectSlug", "field")
);

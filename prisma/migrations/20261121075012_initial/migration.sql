-- CreateTable
CREATE TABLE "Company" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "ticker" TEXT,
    "websiteUrl" TEXT
);

-- CreateTable
CREATE TABLE "CompanyKind" (
    "companySlug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("companySlug", "kind"),
    CONSTRAINT "CompanyKind_companySlug_fkey" FOREIGN KEY ("companySlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CompanyAlias" (
    "companySlug" TEXT NOT NULL,
    "alias" TEXT NOT NULL,

    PRIMARY KEY ("companySlug", "alias"),
    CONSTRAINT "CompanyAlias_companySlug_fkey" FOREIGN KEY ("companySlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChipGeneration" (
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
    "processNm" REAL,
    "memoryGb" REAL,
    "memoryType" TEXT,
    "memoryNote" TEXT,
    "memoryBandwidthTbPerS" REAL,
    "denseFp4Pflops" REAL,
    "denseFp8Pflops" REAL,
    "denseBf16Pflops" REAL,
    "chipPowerW" INTEGER,
    "interconnect" TEXT,
    "chipsPerSystem" INTEGER,
    "systemName" TEXT,
    "maxClusterChips" INTEGER,
    CONSTRAINT "ChipGeneration_designerSlug_fkey" FOREIGN KEY ("designerSlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ChipGeneration_manufacturerSlug_fkey" FOREIGN KEY ("manufacturerSlug") REFERENCES "Company" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ChipGeneration_predecessorSlug_fkey" FOREIGN KEY ("predecessorSlug") REFERENCES "ChipGeneration" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT,
    "publishedOn" TEXT,
    "publishedFirstDay" TEXT,
    "kind" TEXT NOT NULL,
    "readIn" TEXT
);

-- CreateTable
CREATE TABLE "Deal" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "announcedOn" TEXT NOT NULL,
    "announcedFirstDay" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "expandsSlug" TEXT,
    "largestUsd" BIGINT,
    "largestPowerKw" INTEGER,
    "searchText" TEXT NOT NULL,
    CONSTRAINT "Deal_expandsSlug_fkey" FOREIGN KEY ("expandsSlug") REFERENCES "Deal" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DealParty" (
    "dealSlug" TEXT NOT NULL,
    "companySlug" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("dealSlug", "companySlug", "role"),
    CONSTRAINT "DealParty_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DealParty_companySlug_fkey" FOREIGN KEY ("companySlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DealLink" (
    "fromDealSlug" TEXT NOT NULL,
    "toDealSlug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "happenedOn" TEXT,
    "part" TEXT,
    "sourceSlug" TEXT,
    "says" TEXT,

    PRIMARY KEY ("fromDealSlug", "toDealSlug", "kind"),
    CONSTRAINT "DealLink_fromDealSlug_fkey" FOREIGN KEY ("fromDealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DealLink_toDealSlug_fkey" FOREIGN KEY ("toDealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DealLink_sourceSlug_fkey" FOREIGN KEY ("sourceSlug") REFERENCES "Source" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DealFacet" (
    "dealSlug" TEXT NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("facet", "value", "dealSlug"),
    CONSTRAINT "DealFacet_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Investment" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "dealSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "investorSlug" TEXT NOT NULL,
    "investeeSlug" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "round" TEXT,
    "isCash" BOOLEAN NOT NULL,
    "amountLowUsd" BIGINT,
    "amountHighUsd" BIGINT,
    "amountQualifier" TEXT,
    "preMoneyUsd" BIGINT,
    "postMoneyUsd" BIGINT,
    "valuationUsd" BIGINT,
    "note" TEXT,
    CONSTRAINT "Investment_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Investment_investorSlug_fkey" FOREIGN KEY ("investorSlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Investment_investeeSlug_fkey" FOREIGN KEY ("investeeSlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InvestmentCoInvestor" (
    "investmentSlug" TEXT NOT NULL,
    "companySlug" TEXT NOT NULL,

    PRIMARY KEY ("investmentSlug", "companySlug"),
    CONSTRAINT "InvestmentCoInvestor_investmentSlug_fkey" FOREIGN KEY ("investmentSlug") REFERENCES "Investment" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "InvestmentCoInvestor_companySlug_fkey" FOREIGN KEY ("companySlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tranche" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "investmentSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "amountLowUsd" BIGINT,
    "amountHighUsd" BIGINT,
    "amountQualifier" TEXT,
    "condition" TEXT,
    "dueOn" TEXT,
    CONSTRAINT "Tranche_investmentSlug_fkey" FOREIGN KEY ("investmentSlug") REFERENCES "Investment" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SpendCommitment" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "dealSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "customerSlug" TEXT NOT NULL,
    "providerSlug" TEXT,
    "amountLowUsd" BIGINT,
    "amountHighUsd" BIGINT,
    "amountQualifier" TEXT,
    "isIncremental" BOOLEAN,
    "termYears" REAL,
    "startOn" TEXT,
    "endOn" TEXT,
    "scope" TEXT,
    "note" TEXT,
    CONSTRAINT "SpendCommitment_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SpendCommitment_customerSlug_fkey" FOREIGN KEY ("customerSlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SpendCommitment_providerSlug_fkey" FOREIGN KEY ("providerSlug") REFERENCES "Company" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CapacityCommitment" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "dealSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "customerSlug" TEXT NOT NULL,
    "providerSlug" TEXT,
    "siteSlug" TEXT,
    "layer" TEXT NOT NULL,
    "powerBasis" TEXT NOT NULL,
    "powerLowKw" INTEGER,
    "powerHighKw" INTEGER,
    "powerQualifier" TEXT,
    "chipCountLow" INTEGER,
    "chipCountHigh" INTEGER,
    "chipCountQualifier" TEXT,
    "startOn" TEXT,
    "dueOn" TEXT,
    "note" TEXT,
    CONSTRAINT "CapacityCommitment_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CapacityCommitment_customerSlug_fkey" FOREIGN KEY ("customerSlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CapacityCommitment_providerSlug_fkey" FOREIGN KEY ("providerSlug") REFERENCES "Company" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CapacityCommitment_siteSlug_fkey" FOREIGN KEY ("siteSlug") REFERENCES "Site" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CapacityChip" (
    "capacitySlug" TEXT NOT NULL,
    "chipSlug" TEXT NOT NULL,

    PRIMARY KEY ("capacitySlug", "chipSlug"),
    CONSTRAINT "CapacityChip_capacitySlug_fkey" FOREIGN KEY ("capacitySlug") REFERENCES "CapacityCommitment" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CapacityChip_chipSlug_fkey" FOREIGN KEY ("chipSlug") REFERENCES "ChipGeneration" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CapacityMilestone" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "capacitySlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dueOn" TEXT,
    "powerLowKw" INTEGER,
    "powerHighKw" INTEGER,
    "powerQualifier" TEXT,
    "note" TEXT,
    CONSTRAINT "CapacityMilestone_capacitySlug_fkey" FOREIGN KEY ("capacitySlug") REFERENCES "CapacityCommitment" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FigureState" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "subjectType" TEXT NOT NULL,
    "dealSlug" TEXT NOT NULL,
    "investmentSlug" TEXT,
    "trancheSlug" TEXT,
    "spendSlug" TEXT,
    "capacitySlug" TEXT,
    "certainty" TEXT NOT NULL,
    "knownFrom" TEXT NOT NULL,
    "knownTo" TEXT NOT NULL,
    "fromText" TEXT NOT NULL,
    "toText" TEXT,
    "why" TEXT,
    "says" TEXT,
    "sourceSlug" TEXT,
    "deliveredUsd" BIGINT,
    "firmUsd" BIGINT,
    "deliveredKw" INTEGER,
    "deliveredOn" TEXT,
    "firmKw" INTEGER,
    CONSTRAINT "FigureState_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FigureState_investmentSlug_fkey" FOREIGN KEY ("investmentSlug") REFERENCES "Investment" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FigureState_trancheSlug_fkey" FOREIGN KEY ("trancheSlug") REFERENCES "Tranche" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FigureState_spendSlug_fkey" FOREIGN KEY ("spendSlug") REFERENCES "SpendCommitment" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FigureState_capacitySlug_fkey" FOREIGN KEY ("capacitySlug") REFERENCES "CapacityCommitment" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FigureState_sourceSlug_fkey" FOREIGN KEY ("sourceSlug") REFERENCES "Source" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Promise" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "dealSlug" TEXT NOT NULL,
    "promiserSlug" TEXT NOT NULL,
    "promiseeSlug" TEXT,
    "text" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "dueFirstDay" TEXT NOT NULL,
    "dueLastDay" TEXT NOT NULL,
    "powerKw" INTEGER,
    "madeOn" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "outcomeOn" TEXT,
    "sourceSlug" TEXT NOT NULL,
    "outcomeSourceSlug" TEXT,
    CONSTRAINT "Promise_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Promise_promiserSlug_fkey" FOREIGN KEY ("promiserSlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Promise_promiseeSlug_fkey" FOREIGN KEY ("promiseeSlug") REFERENCES "Company" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Promise_sourceSlug_fkey" FOREIGN KEY ("sourceSlug") REFERENCES "Source" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Promise_outcomeSourceSlug_fkey" FOREIGN KEY ("outcomeSourceSlug") REFERENCES "Source" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Overlap" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "fromType" TEXT NOT NULL,
    "fromSlug" TEXT NOT NULL,
    "toType" TEXT NOT NULL,
    "toSlug" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "sourceSlug" TEXT,
    CONSTRAINT "Overlap_sourceSlug_fkey" FOREIGN KEY ("sourceSlug") REFERENCES "Source" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Site" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "operatorSlug" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "powerOperationalKw" INTEGER,
    "powerPlannedLowKw" INTEGER,
    "powerPlannedHighKw" INTEGER,
    "powerPlannedQualifier" TEXT,
    "onlineOn" TEXT,
    "sameAsSlug" TEXT,
    "note" TEXT,
    CONSTRAINT "Site_operatorSlug_fkey" FOREIGN KEY ("operatorSlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SiteTenant" (
    "siteSlug" TEXT NOT NULL,
    "companySlug" TEXT NOT NULL,

    PRIMARY KEY ("siteSlug", "companySlug"),
    CONSTRAINT "SiteTenant_siteSlug_fkey" FOREIGN KEY ("siteSlug") REFERENCES "Site" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SiteTenant_companySlug_fkey" FOREIGN KEY ("companySlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SiteChip" (
    "siteSlug" TEXT NOT NULL,
    "chipSlug" TEXT NOT NULL,
    "countLow" INTEGER,
    "countHigh" INTEGER,
    "countQualifier" TEXT,
    "asOf" TEXT,

    PRIMARY KEY ("siteSlug", "chipSlug"),
    CONSTRAINT "SiteChip_siteSlug_fkey" FOREIGN KEY ("siteSlug") REFERENCES "Site" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SiteChip_chipSlug_fkey" FOREIGN KEY ("chipSlug") REFERENCES "ChipGeneration" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Metric" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "companySlug" TEXT,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "amountLowUsd" BIGINT,
    "amountHighUsd" BIGINT,
    "numberLow" REAL,
    "numberHigh" REAL,
    "qualifier" TEXT NOT NULL,
    "period" TEXT,
    "kind" TEXT NOT NULL,
    "basis" TEXT,
    CONSTRAINT "Metric_companySlug_fkey" FOREIGN KEY ("companySlug") REFERENCES "Company" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "happenedOn" TEXT NOT NULL,
    "happenedFirstDay" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "EventCompany" (
    "eventSlug" TEXT NOT NULL,
    "companySlug" TEXT NOT NULL,

    PRIMARY KEY ("eventSlug", "companySlug"),
    CONSTRAINT "EventCompany_eventSlug_fkey" FOREIGN KEY ("eventSlug") REFERENCES "Event" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EventCompany_companySlug_fkey" FOREIGN KEY ("companySlug") REFERENCES "Company" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Term" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "dealSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "amountUsd" BIGINT,
    "powerKw" INTEGER,
    "number" REAL,
    "unit" TEXT,
    "sourceSlug" TEXT,
    CONSTRAINT "Term_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Term_sourceSlug_fkey" FOREIGN KEY ("sourceSlug") REFERENCES "Source" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OpenQuestion" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "dealSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "OpenQuestion_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "subjectType" TEXT NOT NULL,
    "subjectSlug" TEXT NOT NULL,
    "dealSlug" TEXT,
    "field" TEXT NOT NULL,
    "amountUsd" BIGINT,
    "powerKw" INTEGER,
    "number" REAL,
    "text" TEXT,
    "unit" TEXT,
    "qualifier" TEXT,
    "evidence" TEXT NOT NULL,
    "isQuoted" BOOLEAN NOT NULL,
    "rank" TEXT NOT NULL,
    "rankReason" TEXT,
    "isSuperseded" BOOLEAN NOT NULL,
    "says" TEXT NOT NULL,
    "note" TEXT,
    "comparedWith" TEXT,
    "assertedOn" TEXT,
    "sourceSlug" TEXT NOT NULL,
    CONSTRAINT "Claim_dealSlug_fkey" FOREIGN KEY ("dealSlug") REFERENCES "Deal" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_sourceSlug_fkey" FOREIGN KEY ("sourceSlug") REFERENCES "Source" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Dataset" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" TEXT NOT NULL,
    "dataDate" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "importedAt" TEXT NOT NULL,
    "counts" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "recordKey" TEXT NOT NULL,
    "field" TEXT,
    "before" TEXT,
    "after" TEXT,
    CONSTRAINT "Change_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ChipGeneration_family_idx" ON "ChipGeneration"("family");

-- CreateIndex
CREATE INDEX "Source_kind_idx" ON "Source"("kind");

-- CreateIndex
CREATE INDEX "Deal_announcedFirstDay_slug_idx" ON "Deal"("announcedFirstDay", "slug");

-- CreateIndex
CREATE INDEX "Deal_kind_idx" ON "Deal"("kind");

-- CreateIndex
CREATE INDEX "Deal_largestUsd_idx" ON "Deal"("largestUsd");

-- CreateIndex
CREATE INDEX "Deal_largestPowerKw_idx" ON "Deal"("largestPowerKw");

-- CreateIndex
CREATE INDEX "Deal_expandsSlug_idx" ON "Deal"("expandsSlug");

-- CreateIndex
CREATE INDEX "DealParty_companySlug_role_idx" ON "DealParty"("companySlug", "role");

-- CreateIndex
CREATE INDEX "DealLink_toDealSlug_idx" ON "DealLink"("toDealSlug");

-- CreateIndex
CREATE INDEX "DealFacet_dealSlug_idx" ON "DealFacet"("dealSlug");

-- CreateIndex
CREATE INDEX "Investment_dealSlug_idx" ON "Investment"("dealSlug");

-- CreateIndex
CREATE INDEX "Investment_investorSlug_idx" ON "Investment"("investorSlug");

-- CreateIndex
CREATE INDEX "Investment_investeeSlug_idx" ON "Investment"("investeeSlug");

-- CreateIndex
CREATE INDEX "Tranche_investmentSlug_idx" ON "Tranche"("investmentSlug");

-- CreateIndex
CREATE INDEX "SpendCommitment_dealSlug_idx" ON "SpendCommitment"("dealSlug");

-- CreateIndex
CREATE INDEX "SpendCommitment_customerSlug_idx" ON "SpendCommitment"("customerSlug");

-- CreateIndex
CREATE INDEX "SpendCommitment_providerSlug_idx" ON "SpendCommitment"("providerSlug");

-- CreateIndex
CREATE INDEX "CapacityCommitment_dealSlug_idx" ON "CapacityCommitment"("dealSlug");

-- CreateIndex
CREATE INDEX "CapacityCommitment_layer_idx" ON "CapacityCommitment"("layer");

-- CreateIndex
CREATE INDEX "CapacityCommitment_customerSlug_idx" ON "CapacityCommitment"("customerSlug");

-- CreateIndex
CREATE INDEX "CapacityCommitment_providerSlug_idx" ON "CapacityCommitment"("providerSlug");

-- CreateIndex
CREATE INDEX "CapacityChip_chipSlug_idx" ON "CapacityChip"("chipSlug");

-- CreateIndex
CREATE INDEX "CapacityMilestone_capacitySlug_idx" ON "CapacityMilestone"("capacitySlug");

-- CreateIndex
CREATE INDEX "FigureState_dealSlug_certainty_idx" ON "FigureState"("dealSlug", "certainty");

-- CreateIndex
CREATE INDEX "FigureState_certainty_knownFrom_knownTo_idx" ON "FigureState"("certainty", "knownFrom", "knownTo");

-- CreateIndex
CREATE INDEX "FigureState_investmentSlug_idx" ON "FigureState"("investmentSlug");

-- CreateIndex
CREATE INDEX "FigureState_trancheSlug_idx" ON "FigureState"("trancheSlug");

-- CreateIndex
CREATE INDEX "FigureState_spendSlug_idx" ON "FigureState"("spendSlug");

-- CreateIndex
CREATE INDEX "FigureState_capacitySlug_idx" ON "FigureState"("capacitySlug");

-- CreateIndex
CREATE INDEX "Promise_dealSlug_idx" ON "Promise"("dealSlug");

-- CreateIndex
CREATE INDEX "Promise_dueLastDay_idx" ON "Promise"("dueLastDay");

-- CreateIndex
CREATE INDEX "Overlap_fromType_fromSlug_idx" ON "Overlap"("fromType", "fromSlug");

-- CreateIndex
CREATE INDEX "Overlap_toType_toSlug_idx" ON "Overlap"("toType", "toSlug");

-- CreateIndex
CREATE INDEX "Metric_companySlug_name_idx" ON "Metric"("companySlug", "name");

-- CreateIndex
CREATE INDEX "Event_happenedFirstDay_idx" ON "Event"("happenedFirstDay");

-- CreateIndex
CREATE INDEX "Term_dealSlug_idx" ON "Term"("dealSlug");

-- CreateIndex
CREATE INDEX "OpenQuestion_dealSlug_idx" ON "OpenQuestion"("dealSlug");

-- CreateIndex
CREATE INDEX "Claim_subjectType_subjectSlug_field_idx" ON "Claim"("subjectType", "subjectSlug", "field");

-- CreateIndex
CREATE INDEX "Claim_sourceSlug_idx" ON "Claim"("sourceSlug");

-- CreateIndex
CREATE INDEX "Claim_dealSlug_idx" ON "Claim"("dealSlug");

-- CreateIndex
CREATE INDEX "Change_datasetId_idx" ON "Change"("datasetId");

-- CreateIndex
CREATE INDEX "Change_model_recordKey_idx" ON "Change"("model", "recordKey");

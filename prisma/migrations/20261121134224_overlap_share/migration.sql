-- AlterTable
ALTER TABLE "Overlap" ADD COLUMN "sharedUsd" BIGINT;

-- CreateTable
CREATE TABLE "LookupText" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "merged" BOOLEAN NOT NULL DEFAULT false
);

-- CreateIndex
CREATE INDEX "LookupText_recordType_recordId_idx" ON "LookupText"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "LookupText_recordType_folded_idx" ON "LookupText"("recordType", "folded");

-- CreateTable
CREATE TABLE "LookupUse" (
    "word" TEXT NOT NULL PRIMARY KEY,
    "rows" INTEGER NOT NULL
);

-- The words that are typed to find a record, and the terms by which texts are compared; rows go by "LookupText"."id".
-- Words come folded (lib/text/fold.ts) and parted by blanks, so that this tokenizer has nothing to decide.
CREATE VIRTUAL TABLE "LookupWords" USING fts5(words, content='', contentless_delete=1, detail=none, prefix='2 3', tokenize="ascii tokenchars '=@.,'");
CREATE VIRTUAL TABLE "LookupTerms" USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '=@.,'");
CREATE VIRTUAL TABLE "LookupTermsIn" USING fts5vocab("LookupTerms", 'instance');

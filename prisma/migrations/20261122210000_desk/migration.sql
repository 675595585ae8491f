-- The desk at work: documents brought in, quotes found again in later snapshots, jobs, merges, imports, notifications.

-- AlterTable
ALTER TABLE "Story" ADD COLUMN "removedAt" DATETIME;

-- CreateTable
CREATE TABLE "QuotePlacement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "anchorId" TEXT NOT NULL,
    "snapshotId" TEXT NOT NULL,
    "statementId" TEXT,
    "evidenceId" TEXT,
    "outcome" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT,
    "placedAt" DATETIME NOT NULL,
    "decision" TEXT,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "decisionReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "QuotePlacement_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Anchor" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuotePlacement_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotePlacement_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotePlacement_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotePlacement_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuotePlacement_outcome_known" CHECK ("outcome" IN ('exact', 'context', 'approximate', 'lost')),
    CONSTRAINT "QuotePlacement_decision_known" CHECK ("decision" IN ('confirmed', 'placed', 'gone')),
    CONSTRAINT "QuotePlacement_one_owner" CHECK (("statementId" IS NULL) <> ("evidenceId" IS NULL)),
    CONSTRAINT "QuotePlacement_score_fits" CHECK ("score" BETWEEN 0 AND 1),
    CONSTRAINT "QuotePlacement_place_whole" CHECK (("start" IS NULL) = ("end" IS NULL) AND ("start" IS NULL) = ("exact" IS NULL) AND ("start" IS NULL OR ("start" >= 0 AND "end" > "start" AND length("exact") = "end" - "start"))),
    CONSTRAINT "QuotePlacement_lost_has_no_place" CHECK (("outcome" = 'lost' AND "decision" IS NOT 'placed') = ("start" IS NULL)),
    CONSTRAINT "QuotePlacement_decided_whole" CHECK (("decision" IS NULL) = ("decidedAt" IS NULL) AND ("decision" IS NULL) = ("decidedById" IS NULL))
);

-- CreateTable
CREATE TABLE "RawCopy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "snapshotId" TEXT,
    "intakeId" TEXT,
    "url" TEXT,
    "fileName" TEXT NOT NULL DEFAULT '',
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "retrievedAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "RawCopy_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RawCopy_intakeId_fkey" FOREIGN KEY ("intakeId") REFERENCES "Intake" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "RawCopy_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RawCopy_sha256_length" CHECK (length("sha256") = 64),
    CONSTRAINT "RawCopy_size_fits" CHECK ("size" >= 0)
);

-- CreateTable
CREATE TABLE "Intake" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "step" TEXT NOT NULL DEFAULT '',
    "problem" TEXT NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "fileName" TEXT NOT NULL DEFAULT '',
    "finalUrl" TEXT,
    "canonicalUrl" TEXT,
    "status" INTEGER,
    "mediaType" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "byline" TEXT NOT NULL DEFAULT '',
    "publisherName" TEXT NOT NULL DEFAULT '',
    "publishedAt" DATETIME,
    "publishedPrecision" TEXT,
    "language" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL DEFAULT '',
    "retrievedAt" DATETIME,
    "documentId" TEXT,
    "again" BOOLEAN NOT NULL DEFAULT false,
    "batchId" TEXT,
    "jobId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Intake_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Intake_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Intake_state_known" CHECK ("state" IN ('waiting', 'fetching', 'ready', 'failed', 'cancelled', 'saved')),
    CONSTRAINT "Intake_publishedPrecision_known" CHECK ("publishedPrecision" IN ('year', 'month', 'day', 'minute'))
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "input" JSONB NOT NULL,
    "result" JSONB,
    "step" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "error" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "maxAttempts" INTEGER NOT NULL DEFAULT 1,
    "runAfter" DATETIME NOT NULL,
    "leaseToken" TEXT,
    "leaseUntil" DATETIME,
    "cancelAskedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "Job_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Job_state_known" CHECK ("state" IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    CONSTRAINT "Job_lease_whole" CHECK (("leaseToken" IS NULL) = ("leaseUntil" IS NULL)),
    CONSTRAINT "Job_done_counts" CHECK ("done" >= 0)
);

-- CreateTable
CREATE TABLE "DuplicatePair" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "reasons" JSONB NOT NULL,
    "foundAt" DATETIME NOT NULL,
    "decision" TEXT,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "DuplicatePair_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DuplicatePair_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting')),
    CONSTRAINT "DuplicatePair_decision_known" CHECK ("decision" IN ('merged', 'different')),
    CONSTRAINT "DuplicatePair_two" CHECK ("firstId" < "secondId"),
    CONSTRAINT "DuplicatePair_score_fits" CHECK ("score" BETWEEN 0 AND 1),
    CONSTRAINT "DuplicatePair_decided_whole" CHECK (("decision" IS NULL) = ("decidedAt" IS NULL))
);

-- CreateTable
CREATE TABLE "Merge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "intoId" TEXT NOT NULL,
    "moved" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "mergedAt" DATETIME NOT NULL,
    "mergedById" TEXT NOT NULL,
    "undoneAt" DATETIME,
    "undoneById" TEXT,
    "undoReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Merge_mergedById_fkey" FOREIGN KEY ("mergedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Merge_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Merge_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting')),
    CONSTRAINT "Merge_two" CHECK ("fromId" <> "intoId"),
    CONSTRAINT "Merge_reason_given" CHECK (length(trim("reason")) > 0),
    CONSTRAINT "Merge_undone_whole" CHECK (("undoneAt" IS NULL) = ("undoneById" IS NULL))
);

-- CreateTable
CREATE TABLE "Label" (
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("recordType", "recordId", "name"),
    CONSTRAINT "Label_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting')),
    CONSTRAINT "Label_name_given" CHECK (length(trim("name")) > 0)
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'mapping',
    "columns" JSONB NOT NULL,
    "mapping" JSONB,
    "options" JSONB,
    "total" INTEGER NOT NULL DEFAULT 0,
    "jobId" TEXT,
    "error" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "ImportRun_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ImportRun_kind_known" CHECK ("kind" IN ('csv', 'json', 'claim_review')),
    CONSTRAINT "ImportRun_state_known" CHECK ("state" IN ('mapping', 'planning', 'planned', 'running', 'done', 'cancelled', 'failed'))
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "planned" TEXT,
    "plannedWhy" JSONB,
    "fate" TEXT,
    "why" JSONB,
    "recordType" TEXT,
    "recordId" TEXT,
    "doneAt" DATETIME,

    PRIMARY KEY ("importId", "number"),
    CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRow_planned_known" CHECK ("planned" IN ('create', 'add', 'duplicate', 'refuse', 'skip')),
    CONSTRAINT "ImportRow_fate_known" CHECK ("fate" IN ('create', 'add', 'duplicate', 'refuse', 'skip')),
    CONSTRAINT "ImportRow_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting'))
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "claimId" TEXT,
    "action" TEXT NOT NULL DEFAULT '',
    "actorName" TEXT NOT NULL DEFAULT '',
    "gist" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "readAt" DATETIME,
    CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Notification_kind_known" CHECK ("kind" IN ('assigned', 'review_assigned', 'mentioned', 'watched', 'returned', 'published', 'overdue')),
    CONSTRAINT "Notification_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting'))
);

-- CreateTable
CREATE TABLE "Watch" (
    "userId" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "recordType", "recordId"),
    CONSTRAINT "Watch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Watch_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting'))
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "commentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("commentId", "userId"),
    CONSTRAINT "CommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommentMention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeskAction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "firstSeq" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "undoes" TEXT,
    CONSTRAINT "DeskAction_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DeskAction_lines_in_order" CHECK ("lastSeq" >= "firstSeq")
);

-- CreateTable
CREATE TABLE "SuggestionDismissal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "snapshotId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "dismissedAt" DATETIME NOT NULL,
    "dismissedById" TEXT NOT NULL,
    CONSTRAINT "SuggestionDismissal_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SuggestionDismissal_dismissedById_fkey" FOREIGN KEY ("dismissedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SuggestionDismissal_length_fits" CHECK ("start" >= 0 AND "end" > "start")
);



-- CreateIndex
CREATE INDEX "QuotePlacement_snapshotId_start_idx" ON "QuotePlacement"("snapshotId", "start");

-- CreateIndex
CREATE INDEX "QuotePlacement_statementId_idx" ON "QuotePlacement"("statementId");

-- CreateIndex
CREATE INDEX "QuotePlacement_evidenceId_idx" ON "QuotePlacement"("evidenceId");

-- CreateIndex
CREATE INDEX "QuotePlacement_outcome_decision_idx" ON "QuotePlacement"("outcome", "decision");

-- CreateIndex
CREATE UNIQUE INDEX "QuotePlacement_anchorId_snapshotId_key" ON "QuotePlacement"("anchorId", "snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "RawCopy_intakeId_key" ON "RawCopy"("intakeId");

-- CreateIndex
CREATE INDEX "RawCopy_snapshotId_idx" ON "RawCopy"("snapshotId");

-- CreateIndex
CREATE INDEX "RawCopy_sha256_idx" ON "RawCopy"("sha256");

-- CreateIndex
CREATE INDEX "Intake_createdById_createdAt_idx" ON "Intake"("createdById", "createdAt");

-- CreateIndex
CREATE INDEX "Intake_batchId_idx" ON "Intake"("batchId");

-- CreateIndex
CREATE INDEX "Intake_documentId_idx" ON "Intake"("documentId");

-- CreateIndex
CREATE INDEX "Intake_state_createdAt_idx" ON "Intake"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Job_state_runAfter_idx" ON "Job"("state", "runAfter");

-- CreateIndex
CREATE INDEX "Job_kind_createdAt_idx" ON "Job"("kind", "createdAt");

-- CreateIndex
CREATE INDEX "DuplicatePair_decision_score_idx" ON "DuplicatePair"("decision", "score");

-- CreateIndex
CREATE UNIQUE INDEX "DuplicatePair_recordType_firstId_secondId_key" ON "DuplicatePair"("recordType", "firstId", "secondId");

-- CreateIndex
CREATE INDEX "Merge_fromId_idx" ON "Merge"("fromId");

-- CreateIndex
CREATE INDEX "Merge_intoId_idx" ON "Merge"("intoId");

-- CreateIndex
CREATE INDEX "Label_name_idx" ON "Label"("name");

-- CreateIndex
CREATE INDEX "Label_recordId_idx" ON "Label"("recordId");

-- CreateIndex
CREATE INDEX "ImportRun_createdById_createdAt_idx" ON "ImportRun"("createdById", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRow_importId_fate_idx" ON "ImportRow"("importId", "fate");

-- CreateIndex
CREATE INDEX "ImportRow_importId_planned_idx" ON "ImportRow"("importId", "planned");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_createdAt_idx" ON "Notification"("userId", "readAt", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_idx" ON "Notification"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_recordType_recordId_idx" ON "Notification"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "Watch_recordType_recordId_idx" ON "Watch"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "CommentMention_userId_idx" ON "CommentMention"("userId");

-- CreateIndex
CREATE INDEX "DeskAction_userId_at_idx" ON "DeskAction"("userId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "SuggestionDismissal_snapshotId_start_end_key" ON "SuggestionDismissal"("snapshotId", "start", "end");

-- Columns of the record that came later.
ALTER TABLE "Claim" ADD COLUMN "removedAt" DATETIME;
ALTER TABLE "Claim" ADD COLUMN "mergedIntoId" TEXT REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Claim_mergedIntoId_idx" ON "Claim"("mergedIntoId");
ALTER TABLE "Source" ADD COLUMN "removedAt" DATETIME;
ALTER TABLE "Source" ADD COLUMN "mergedIntoId" TEXT REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Source_mergedIntoId_idx" ON "Source"("mergedIntoId");
ALTER TABLE "Document" ADD COLUMN "removedAt" DATETIME;
ALTER TABLE "Document" ADD COLUMN "mergedIntoId" TEXT REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Document_mergedIntoId_idx" ON "Document"("mergedIntoId");
ALTER TABLE "Assessment" ADD COLUMN "assignedReviewerId" TEXT REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Assessment_assignedReviewerId_state_idx" ON "Assessment"("assignedReviewerId", "state");
ALTER TABLE "Comment" ADD COLUMN "snapshotId" TEXT REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD COLUMN "start" INTEGER;
ALTER TABLE "Comment" ADD COLUMN "end" INTEGER;
ALTER TABLE "Comment" ADD COLUMN "exact" TEXT;
CREATE INDEX "Comment_snapshotId_idx" ON "Comment"("snapshotId");

-- A quote in a later snapshot, and a passage remarked on, are in their snapshots (substr and length count code points).
CREATE TRIGGER "QuotePlacement_exact_insert" BEFORE INSERT ON "QuotePlacement"
WHEN NEW."exact" IS NOT NULL AND NEW."exact" IS NOT (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start") FROM "Snapshot" WHERE "id" = NEW."snapshotId")
BEGIN SELECT RAISE(ABORT, 'a quote must stand in its snapshot'); END;
CREATE TRIGGER "QuotePlacement_exact_update" BEFORE UPDATE ON "QuotePlacement"
WHEN NEW."exact" IS NOT NULL AND NEW."exact" IS NOT (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start") FROM "Snapshot" WHERE "id" = NEW."snapshotId")
BEGIN SELECT RAISE(ABORT, 'a quote must stand in its snapshot'); END;
CREATE TRIGGER "Comment_passage_insert" BEFORE INSERT ON "Comment"
WHEN ((NEW."snapshotId" IS NULL) <> (NEW."exact" IS NULL)) OR (NEW."exact" IS NOT NULL AND NEW."exact" IS NOT (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start") FROM "Snapshot" WHERE "id" = NEW."snapshotId"))
BEGIN SELECT RAISE(ABORT, 'a quote must stand in its snapshot'); END;
CREATE TRIGGER "Comment_passage_immutable" BEFORE UPDATE ON "Comment"
WHEN (NEW."snapshotId" IS NOT OLD."snapshotId" OR NEW."start" IS NOT OLD."start" OR NEW."end" IS NOT OLD."end" OR NEW."exact" IS NOT OLD."exact")
BEGIN SELECT RAISE(ABORT, 'a remark stays on its passage'); END;

-- What belongs to a snapshot is what was retrieved.
CREATE TRIGGER "RawCopy_immutable" BEFORE UPDATE ON "RawCopy"
WHEN OLD."snapshotId" IS NOT NULL AND (NEW."id" IS NOT OLD."id" OR NEW."snapshotId" IS NOT OLD."snapshotId" OR NEW."url" IS NOT OLD."url" OR NEW."fileName" IS NOT OLD."fileName" OR NEW."mediaType" IS NOT OLD."mediaType" OR NEW."bytes" IS NOT OLD."bytes" OR NEW."size" IS NOT OLD."size" OR NEW."sha256" IS NOT OLD."sha256" OR NEW."retrievedAt" IS NOT OLD."retrievedAt" OR NEW."createdById" IS NOT OLD."createdById")
BEGIN SELECT RAISE(ABORT, 'a snapshot is immutable'); END;
CREATE TRIGGER "RawCopy_no_delete" BEFORE DELETE ON "RawCopy"
WHEN OLD."snapshotId" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Merge_no_delete" BEFORE DELETE ON "Merge"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Merge_immutable" BEFORE UPDATE ON "Merge"
WHEN (NEW."id" IS NOT OLD."id" OR NEW."recordType" IS NOT OLD."recordType" OR NEW."fromId" IS NOT OLD."fromId" OR NEW."intoId" IS NOT OLD."intoId" OR NEW."moved" IS NOT OLD."moved" OR NEW."reason" IS NOT OLD."reason" OR NEW."mergedAt" IS NOT OLD."mergedAt" OR NEW."mergedById" IS NOT OLD."mergedById" OR OLD."undoneAt" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a superseded record is never overwritten'); END;

-- A merged record left the record, and names where it went; no record is merged into itself.
CREATE TRIGGER "Claim_merged_whole" BEFORE UPDATE ON "Claim"
WHEN NEW."mergedIntoId" IS NOT NULL AND (NEW."removedAt" IS NULL OR NEW."mergedIntoId" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'a merged record is removed'); END;
CREATE TRIGGER "Source_merged_whole" BEFORE UPDATE ON "Source"
WHEN NEW."mergedIntoId" IS NOT NULL AND (NEW."removedAt" IS NULL OR NEW."mergedIntoId" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'a merged record is removed'); END;
CREATE TRIGGER "Document_merged_whole" BEFORE UPDATE ON "Document"
WHEN NEW."mergedIntoId" IS NOT NULL AND (NEW."removedAt" IS NULL OR NEW."mergedIntoId" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'a merged record is removed'); END;

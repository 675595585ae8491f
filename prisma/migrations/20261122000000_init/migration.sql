-- CreateTable
CREATE TABLE "Story" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "periodFrom" DATETIME,
    "periodPrecision" TEXT,
    "periodTo" DATETIME,
    "periodToPrecision" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Story_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Story_periodPrecision_known" CHECK ("periodPrecision" IS NULL OR "periodPrecision" IN ('year', 'month', 'day', 'minute')),
    CONSTRAINT "Story_periodFrom_paired" CHECK (("periodFrom" IS NULL) = ("periodPrecision" IS NULL)),
    CONSTRAINT "Story_periodToPrecision_known" CHECK ("periodToPrecision" IS NULL OR "periodToPrecision" IN ('year', 'month', 'day', 'minute')),
    CONSTRAINT "Story_periodTo_paired" CHECK (("periodTo" IS NULL) = ("periodToPrecision" IS NULL)),
    CONSTRAINT "Story_title_given" CHECK (length(trim("title")) > 0)
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "affiliationId" TEXT,
    "country" TEXT,
    "stateAffiliated" BOOLEAN NOT NULL DEFAULT false,
    "partyToConflict" BOOLEAN NOT NULL DEFAULT false,
    "url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Source_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Source_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Source_kind_known" CHECK ("kind" IN ('person', 'office', 'government_body', 'armed_force', 'armed_group', 'international_body', 'ngo', 'company', 'news_agency', 'news_outlet', 'unnamed', 'dataset')),
    CONSTRAINT "Source_stateAffiliated_boolean" CHECK ("stateAffiliated" IN (0, 1)),
    CONSTRAINT "Source_partyToConflict_boolean" CHECK ("partyToConflict" IN (0, 1)),
    CONSTRAINT "Source_url_http" CHECK ("url" IS NULL OR "url" GLOB 'http://?*' OR "url" GLOB 'https://?*'),
    CONSTRAINT "Source_name_given" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Source_not_its_own_affiliate" CHECK ("affiliationId" IS NULL OR "affiliationId" <> "id"),
    CONSTRAINT "Source_unnamed_described" CHECK ("kind" <> 'unnamed' OR length(trim("description")) > 0)
);

-- CreateTable
CREATE TABLE "SourceAlias" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "SourceAlias_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceAlias_name_given" CHECK (length(trim("name")) > 0)
);

-- CreateTable
CREATE TABLE "SourceGrade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "gradedAt" DATETIME NOT NULL,
    "gradedById" TEXT NOT NULL,
    "supersededAt" DATETIME,
    CONSTRAINT "SourceGrade_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceGrade_gradedById_fkey" FOREIGN KEY ("gradedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceGrade_grade_known" CHECK ("grade" IN ('A', 'B', 'C', 'D', 'E', 'F')),
    CONSTRAINT "SourceGrade_reason_given" CHECK (length(trim("reason")) > 0)
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "canonicalUrl" TEXT,
    "archiveUrl" TEXT,
    "publisherId" TEXT NOT NULL,
    "byline" TEXT NOT NULL DEFAULT '',
    "publishedAt" DATETIME,
    "publishedPrecision" TEXT,
    "retrievedAt" DATETIME,
    "language" TEXT NOT NULL DEFAULT 'en',
    "visibility" TEXT NOT NULL DEFAULT 'excerpts',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Document_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Document_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Document_canonicalUrl_http" CHECK ("canonicalUrl" IS NULL OR "canonicalUrl" GLOB 'http://?*' OR "canonicalUrl" GLOB 'https://?*'),
    CONSTRAINT "Document_archiveUrl_http" CHECK ("archiveUrl" IS NULL OR "archiveUrl" GLOB 'http://?*' OR "archiveUrl" GLOB 'https://?*'),
    CONSTRAINT "Document_publishedPrecision_known" CHECK ("publishedPrecision" IS NULL OR "publishedPrecision" IN ('year', 'month', 'day', 'minute')),
    CONSTRAINT "Document_publishedAt_paired" CHECK (("publishedAt" IS NULL) = ("publishedPrecision" IS NULL)),
    CONSTRAINT "Document_visibility_known" CHECK ("visibility" IN ('full', 'excerpts', 'private')),
    CONSTRAINT "Document_title_given" CHECK (length(trim("title")) > 0)
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "retrievedAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Snapshot_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Snapshot_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Snapshot_sha256_length" CHECK (length("sha256") = 64),
    CONSTRAINT "Snapshot_number_positive" CHECK ("number" >= 1)
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "proposition" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "eventAt" DATETIME,
    "eventPrecision" TEXT,
    "place" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "assigneeId" TEXT,
    "level" TEXT NOT NULL DEFAULT 'unassessed',
    "disputeState" TEXT NOT NULL DEFAULT 'undisputed',
    "originCount" INTEGER NOT NULL DEFAULT 0,
    "originAgainstCount" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Claim_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_kind_known" CHECK ("kind" IN ('event', 'attribution', 'quantity', 'causal', 'forecast', 'position')),
    CONSTRAINT "Claim_eventPrecision_known" CHECK ("eventPrecision" IS NULL OR "eventPrecision" IN ('year', 'month', 'day', 'minute')),
    CONSTRAINT "Claim_eventAt_paired" CHECK (("eventAt" IS NULL) = ("eventPrecision" IS NULL)),
    CONSTRAINT "Claim_level_known" CHECK ("level" IN ('unassessed', 'unverified', 'unverifiable', 'single_origin', 'corroborated', 'verified', 'refuted', 'not_checkable')),
    CONSTRAINT "Claim_proposition_given" CHECK (length(trim("proposition")) > 0),
    CONSTRAINT "Claim_dispute_known" CHECK ("disputeState" IN ('undisputed', 'questioned', 'disputed', 'rebutted', 'settled'))
);

-- CreateTable
CREATE TABLE "ClaimStory" (
    "claimId" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("claimId", "storyId"),
    CONSTRAINT "ClaimStory_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ClaimStory_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "saidAt" DATETIME,
    "saidPrecision" TEXT,
    "place" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "withdrawnAt" DATETIME,
    "withdrawReason" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Statement_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Statement_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Statement_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Statement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Statement_stance_known" CHECK ("stance" IN ('asserts', 'confirms', 'denies', 'doubts', 'qualifies', 'retracts', 'could_not_verify', 'declined_to_comment')),
    CONSTRAINT "Statement_mode_known" CHECK ("mode" IN ('quoted', 'paraphrased')),
    CONSTRAINT "Statement_saidPrecision_known" CHECK ("saidPrecision" IS NULL OR "saidPrecision" IN ('year', 'month', 'day', 'minute')),
    CONSTRAINT "Statement_saidAt_paired" CHECK (("saidAt" IS NULL) = ("saidPrecision" IS NULL)),
    CONSTRAINT "Statement_withdrawn_with_reason" CHECK ("withdrawnAt" IS NULL OR length(trim("withdrawReason")) > 0)
);

-- CreateTable
CREATE TABLE "AttributionStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statementId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "wording" TEXT NOT NULL DEFAULT '',
    "documentId" TEXT,
    CONSTRAINT "AttributionStep_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AttributionStep_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AttributionStep_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AttributionStep_how_known" CHECK ("how" IN ('on_the_record', 'through_a_spokesperson', 'unnamed', 'citing', 'social_post', 'official_document')),
    CONSTRAINT "AttributionStep_position_positive" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statementId" TEXT NOT NULL,
    "counted" TEXT NOT NULL,
    "low" REAL,
    "high" REAL,
    "comparator" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT 'people',
    "population" TEXT NOT NULL DEFAULT '',
    "area" TEXT NOT NULL DEFAULT '',
    "periodFrom" DATETIME,
    "periodFromPrecision" TEXT,
    "periodTo" DATETIME,
    "periodToPrecision" TEXT,
    "asOf" DATETIME,
    "asOfPrecision" TEXT,
    "cumulative" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "supersededAt" DATETIME,
    CONSTRAINT "Figure_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Figure_comparator_known" CHECK ("comparator" IN ('exactly', 'at_least', 'more_than', 'at_most', 'fewer_than', 'about', 'between')),
    CONSTRAINT "Figure_periodFromPrecision_known" CHECK ("periodFromPrecision" IS NULL OR "periodFromPrecision" IN ('year', 'month', 'day', 'minute')),
    CONSTRAINT "Figure_periodFrom_paired" CHECK (("periodFrom" IS NULL) = ("periodFromPrecision" IS NULL)),
    CONSTRAINT "Figure_periodToPrecision_known" CHECK ("periodToPrecision" IS NULL OR "periodToPrecision" IN ('year', 'month', 'day', 'minute')),
    CONSTRAINT "Figure_periodTo_paired" CHECK (("periodTo" IS NULL) = ("periodToPrecision" IS NULL)),
    CONSTRAINT "Figure_asOfPrecision_known" CHECK ("asOfPrecision" IS NULL OR "asOfPrecision" IN ('year', 'month', 'day', 'minute')),
    CONSTRAINT "Figure_asOf_paired" CHECK (("asOf" IS NULL) = ("asOfPrecision" IS NULL)),
    CONSTRAINT "Figure_cumulative_boolean" CHECK ("cumulative" IN (0, 1)),
    CONSTRAINT "Figure_ordered" CHECK ("low" IS NULL OR "high" IS NULL OR "low" <= "high"),
    CONSTRAINT "Figure_counted_given" CHECK (length(trim("counted")) > 0),
    CONSTRAINT "Figure_bounds_fit_comparator" CHECK (CASE "comparator"
        WHEN 'exactly' THEN "low" IS NOT NULL AND ("high" IS NULL OR "high" = "low")
        WHEN 'between' THEN "low" IS NOT NULL AND "high" IS NOT NULL
        WHEN 'at_most' THEN "low" IS NULL AND "high" IS NOT NULL
        WHEN 'fewer_than' THEN "low" IS NULL AND "high" IS NOT NULL
        ELSE "low" IS NOT NULL AND "high" IS NULL END),
    CONSTRAINT "Figure_not_negative" CHECK (coalesce("low", 0) >= 0 AND coalesce("high", 0) >= 0)
);

-- CreateTable
CREATE TABLE "Anchor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "snapshotId" TEXT NOT NULL,
    "statementId" TEXT,
    "evidenceId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT "Anchor_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Anchor_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Anchor_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Anchor_length_fits" CHECK ("start" >= 0 AND "end" > "start" AND length("exact") = "end" - "start"),
    CONSTRAINT "Anchor_one_owner" CHECK (("statementId" IS NULL) <> ("evidenceId" IS NULL))
);

-- CreateTable
CREATE TABLE "Rebuttal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "targetClaimId" TEXT,
    "targetRebuttalId" TEXT,
    "counterClaimId" TEXT,
    "rootClaimId" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "standing" TEXT NOT NULL DEFAULT 'standing',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "supersededAt" DATETIME,
    "supersedesId" TEXT,
    CONSTRAINT "Rebuttal_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rebuttal_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rebuttal_targetClaimId_fkey" FOREIGN KEY ("targetClaimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rebuttal_targetRebuttalId_fkey" FOREIGN KEY ("targetRebuttalId") REFERENCES "Rebuttal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rebuttal_counterClaimId_fkey" FOREIGN KEY ("counterClaimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rebuttal_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rebuttal_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Rebuttal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rebuttal_kind_known" CHECK ("kind" IN ('denial', 'contradiction', 'rival_figure', 'wrong_attribution', 'misquotation', 'undercut', 'missing_context')),
    CONSTRAINT "Rebuttal_standing_known" CHECK ("standing" IN ('standing', 'upheld', 'answered', 'withdrawn', 'refuted')),
    CONSTRAINT "Rebuttal_one_target" CHECK (("targetClaimId" IS NULL) <> ("targetRebuttalId" IS NULL)),
    CONSTRAINT "Rebuttal_not_its_own_target" CHECK ("targetRebuttalId" IS NULL OR "targetRebuttalId" <> "id"),
    CONSTRAINT "Rebuttal_counter_claim_differs" CHECK ("counterClaimId" IS NULL OR "counterClaimId" <> "rootClaimId"),
    CONSTRAINT "Rebuttal_source_given" CHECK (length("sourceId") > 0)
);

-- CreateTable
CREATE TABLE "StandingDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "rebuttalId" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "evidenceId" TEXT,
    "decidedAt" DATETIME NOT NULL,
    "decidedById" TEXT NOT NULL,
    "supersededAt" DATETIME,
    CONSTRAINT "StandingDecision_rebuttalId_fkey" FOREIGN KEY ("rebuttalId") REFERENCES "Rebuttal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StandingDecision_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StandingDecision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StandingDecision_standing_known" CHECK ("standing" IN ('standing', 'upheld', 'answered', 'withdrawn', 'refuted')),
    CONSTRAINT "StandingDecision_reason_given" CHECK (length(trim("reason")) > 0),
    CONSTRAINT "StandingDecision_evidence_where_needed" CHECK ("standing" NOT IN ('upheld', 'refuted') OR "evidenceId" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "bearing" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "url" TEXT,
    "archiveUrl" TEXT,
    "fileSha256" TEXT,
    "fileName" TEXT,
    "credibility" INTEGER NOT NULL,
    "sourceId" TEXT,
    "documentId" TEXT,
    "dependsOnEvidenceId" TEXT,
    "dependsOnStatementId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "withdrawnAt" DATETIME,
    "withdrawReason" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_dependsOnEvidenceId_fkey" FOREIGN KEY ("dependsOnEvidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_dependsOnStatementId_fkey" FOREIGN KEY ("dependsOnStatementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_kind_known" CHECK ("kind" IN ('official_record', 'document', 'image', 'video', 'satellite_image', 'dataset', 'eyewitness', 'expert_analysis', 'own_reporting')),
    CONSTRAINT "Evidence_bearing_known" CHECK ("bearing" IN ('supports', 'contradicts', 'context')),
    CONSTRAINT "Evidence_url_http" CHECK ("url" IS NULL OR "url" GLOB 'http://?*' OR "url" GLOB 'https://?*'),
    CONSTRAINT "Evidence_archiveUrl_http" CHECK ("archiveUrl" IS NULL OR "archiveUrl" GLOB 'http://?*' OR "archiveUrl" GLOB 'https://?*'),
    CONSTRAINT "Evidence_withdrawn_with_reason" CHECK ("withdrawnAt" IS NULL OR length(trim("withdrawReason")) > 0),
    CONSTRAINT "Evidence_description_given" CHECK (length(trim("description")) > 0),
    CONSTRAINT "Evidence_credibility_range" CHECK ("credibility" BETWEEN 1 AND 6),
    CONSTRAINT "Evidence_not_its_own_origin" CHECK ("dependsOnEvidenceId" IS NULL OR "dependsOnEvidenceId" <> "id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "number" INTEGER,
    "level" TEXT NOT NULL,
    "rationale" TEXT NOT NULL DEFAULT '',
    "known" TEXT NOT NULL DEFAULT '',
    "notKnown" TEXT NOT NULL DEFAULT '',
    "wouldSettle" TEXT NOT NULL DEFAULT '',
    "credibility" INTEGER NOT NULL,
    "overruleReason" TEXT NOT NULL DEFAULT '',
    "reviewBy" DATETIME,
    "peerReviewed" BOOLEAN NOT NULL DEFAULT true,
    "authorId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "reviewNote" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "publishedAt" DATETIME,
    "endedAt" DATETIME,
    "endReason" TEXT NOT NULL DEFAULT '',
    "supersedesId" TEXT,
    "record" JSONB,
    CONSTRAINT "Assessment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_state_known" CHECK ("state" IN ('draft', 'in_review', 'published', 'superseded', 'withdrawn')),
    CONSTRAINT "Assessment_level_known" CHECK ("level" IN ('unassessed', 'unverified', 'unverifiable', 'single_origin', 'corroborated', 'verified', 'refuted', 'not_checkable')),
    CONSTRAINT "Assessment_peerReviewed_boolean" CHECK ("peerReviewed" IN (0, 1)),
    CONSTRAINT "Assessment_credibility_range" CHECK ("credibility" BETWEEN 1 AND 6),
    CONSTRAINT "Assessment_rationale_before_review" CHECK ("state" = 'draft' OR length(trim("rationale")) > 0),
    CONSTRAINT "Assessment_would_settle_given" CHECK ("state" = 'draft' OR "level" <> 'unverifiable' OR length(trim("wouldSettle")) > 0),
    CONSTRAINT "Assessment_level_chosen" CHECK ("state" = 'draft' OR "level" <> 'unassessed'),
    CONSTRAINT "Assessment_published_complete" CHECK ("state" IN ('draft', 'in_review') OR ("number" IS NOT NULL AND "publishedAt" IS NOT NULL AND "reviewerId" IS NOT NULL)),
    CONSTRAINT "Assessment_second_person" CHECK ("state" IN ('draft', 'in_review') OR "peerReviewed" = 0 OR "reviewerId" <> "authorId"),
    CONSTRAINT "Assessment_withdrawn_with_reason" CHECK ("state" <> 'withdrawn' OR length(trim("endReason")) > 0)
);

-- CreateTable
CREATE TABLE "AssessmentStatement" (
    "assessmentId" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,

    PRIMARY KEY ("assessmentId", "statementId"),
    CONSTRAINT "AssessmentStatement_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssessmentStatement_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssessmentEvidence" (
    "assessmentId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "examined" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("assessmentId", "evidenceId"),
    CONSTRAINT "AssessmentEvidence_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssessmentEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AssessmentEvidence_examined_boolean" CHECK ("examined" IN (0, 1))
);

-- CreateTable
CREATE TABLE "Dissent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Dissent_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Dissent_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Dissent_level_known" CHECK ("level" IN ('unassessed', 'unverified', 'unverifiable', 'single_origin', 'corroborated', 'verified', 'refuted', 'not_checkable')),
    CONSTRAINT "Dissent_reasons_given" CHECK (length(trim("reasons")) > 0),
    CONSTRAINT "Dissent_level_chosen" CHECK ("level" <> 'unassessed')
);

-- CreateTable
CREATE TABLE "NewInformation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "clearedAt" DATETIME,
    "clearedById" TEXT,
    "clearReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "NewInformation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NewInformation_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NewInformation_clearedById_fkey" FOREIGN KEY ("clearedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NewInformation_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting')),
    CONSTRAINT "NewInformation_cleared_with_reason" CHECK ("clearedAt" IS NULL OR length(trim("clearReason")) > 0)
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "parentId" TEXT,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting')),
    CONSTRAINT "Comment_text_given" CHECK (length(trim("text")) > 0)
);

-- CreateTable
CREATE TABLE "Event" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "claimId" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "before" TEXT,
    "after" TEXT,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "Event_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting')),
    CONSTRAINT "Event_hash_length" CHECK (length("hash") = 64 AND length("prevHash") = 64)
);

-- CreateTable
CREATE TABLE "SlugRedirect" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SlugRedirect_recordType_known" CHECK ("recordType" IN ('story', 'source', 'document', 'snapshot', 'claim', 'statement', 'rebuttal', 'evidence', 'assessment', 'dissent', 'comment', 'user', 'invitation', 'setting'))
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'contributor',
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "User_emailVerified_boolean" CHECK ("emailVerified" IN (0, 1)),
    CONSTRAINT "User_role_known" CHECK ("role" IN ('contributor', 'editor', 'reviewer', 'admin')),
    CONSTRAINT "User_isExample_boolean" CHECK ("isExample" IN (0, 1))
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME,
    "updatedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "revokedAt" DATETIME,
    "invitedById" TEXT NOT NULL,
    CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_role_known" CHECK ("role" IN ('contributor', 'editor', 'reviewer', 'admin'))
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "Story_slug_key" ON "Story"("slug");

-- CreateIndex
CREATE INDEX "Story_createdAt_idx" ON "Story"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE INDEX "Source_name_idx" ON "Source"("name");

-- CreateIndex
CREATE INDEX "Source_affiliationId_idx" ON "Source"("affiliationId");

-- CreateIndex
CREATE INDEX "SourceAlias_name_idx" ON "SourceAlias"("name");

-- CreateIndex
CREATE UNIQUE INDEX "SourceAlias_sourceId_name_key" ON "SourceAlias"("sourceId", "name");

-- CreateIndex
CREATE INDEX "SourceGrade_sourceId_gradedAt_idx" ON "SourceGrade"("sourceId", "gradedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Document_slug_key" ON "Document"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Document_canonicalUrl_key" ON "Document"("canonicalUrl");

-- CreateIndex
CREATE INDEX "Document_publisherId_idx" ON "Document"("publisherId");

-- CreateIndex
CREATE INDEX "Document_createdAt_idx" ON "Document"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_documentId_number_key" ON "Snapshot"("documentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_slug_key" ON "Claim"("slug");

-- CreateIndex
CREATE INDEX "Claim_changedAt_idx" ON "Claim"("changedAt");

-- CreateIndex
CREATE INDEX "Claim_level_changedAt_idx" ON "Claim"("level", "changedAt");

-- CreateIndex
CREATE INDEX "Claim_disputeState_changedAt_idx" ON "Claim"("disputeState", "changedAt");

-- CreateIndex
CREATE INDEX "Claim_assigneeId_idx" ON "Claim"("assigneeId");

-- CreateIndex
CREATE INDEX "ClaimStory_storyId_position_idx" ON "ClaimStory"("storyId", "position");

-- CreateIndex
CREATE INDEX "Statement_claimId_idx" ON "Statement"("claimId");

-- CreateIndex
CREATE INDEX "Statement_sourceId_idx" ON "Statement"("sourceId");

-- CreateIndex
CREATE INDEX "Statement_documentId_idx" ON "Statement"("documentId");

-- CreateIndex
CREATE INDEX "AttributionStep_sourceId_idx" ON "AttributionStep"("sourceId");

-- CreateIndex
CREATE INDEX "AttributionStep_documentId_idx" ON "AttributionStep"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "AttributionStep_statementId_position_key" ON "AttributionStep"("statementId", "position");

-- CreateIndex
CREATE INDEX "Figure_statementId_idx" ON "Figure"("statementId");

-- CreateIndex
CREATE INDEX "Anchor_snapshotId_start_idx" ON "Anchor"("snapshotId", "start");

-- CreateIndex
CREATE INDEX "Anchor_statementId_idx" ON "Anchor"("statementId");

-- CreateIndex
CREATE INDEX "Anchor_evidenceId_idx" ON "Anchor"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Rebuttal_supersedesId_key" ON "Rebuttal"("supersedesId");

-- CreateIndex
CREATE INDEX "Rebuttal_rootClaimId_idx" ON "Rebuttal"("rootClaimId");

-- CreateIndex
CREATE INDEX "Rebuttal_targetClaimId_idx" ON "Rebuttal"("targetClaimId");

-- CreateIndex
CREATE INDEX "Rebuttal_targetRebuttalId_idx" ON "Rebuttal"("targetRebuttalId");

-- CreateIndex
CREATE INDEX "Rebuttal_sourceId_idx" ON "Rebuttal"("sourceId");

-- CreateIndex
CREATE INDEX "Rebuttal_statementId_idx" ON "Rebuttal"("statementId");

-- CreateIndex
CREATE INDEX "Rebuttal_counterClaimId_idx" ON "Rebuttal"("counterClaimId");

-- CreateIndex
CREATE INDEX "StandingDecision_rebuttalId_decidedAt_idx" ON "StandingDecision"("rebuttalId", "decidedAt");

-- CreateIndex
CREATE INDEX "Evidence_claimId_idx" ON "Evidence"("claimId");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE INDEX "Evidence_documentId_idx" ON "Evidence"("documentId");

-- CreateIndex
CREATE INDEX "Evidence_dependsOnEvidenceId_idx" ON "Evidence"("dependsOnEvidenceId");

-- CreateIndex
CREATE INDEX "Evidence_dependsOnStatementId_idx" ON "Evidence"("dependsOnStatementId");

-- CreateIndex
CREATE INDEX "Assessment_claimId_state_idx" ON "Assessment"("claimId", "state");

-- CreateIndex
CREATE INDEX "Assessment_state_submittedAt_idx" ON "Assessment"("state", "submittedAt");

-- CreateIndex
CREATE INDEX "Assessment_state_reviewBy_idx" ON "Assessment"("state", "reviewBy");

-- CreateIndex
CREATE INDEX "Assessment_authorId_idx" ON "Assessment"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_claimId_number_key" ON "Assessment"("claimId", "number");

-- CreateIndex
CREATE INDEX "AssessmentStatement_statementId_idx" ON "AssessmentStatement"("statementId");

-- CreateIndex
CREATE INDEX "AssessmentEvidence_evidenceId_idx" ON "AssessmentEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "Dissent_assessmentId_idx" ON "Dissent"("assessmentId");

-- CreateIndex
CREATE INDEX "NewInformation_claimId_clearedAt_idx" ON "NewInformation"("claimId", "clearedAt");

-- CreateIndex
CREATE INDEX "NewInformation_clearedAt_addedAt_idx" ON "NewInformation"("clearedAt", "addedAt");

-- CreateIndex
CREATE INDEX "Comment_recordType_recordId_createdAt_idx" ON "Comment"("recordType", "recordId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_hash_key" ON "Event"("hash");

-- CreateIndex
CREATE INDEX "Event_recordType_recordId_seq_idx" ON "Event"("recordType", "recordId", "seq");

-- CreateIndex
CREATE INDEX "Event_claimId_seq_idx" ON "Event"("claimId", "seq");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE INDEX "SlugRedirect_recordId_idx" ON "SlugRedirect"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "SlugRedirect_recordType_slug_key" ON "SlugRedirect"("recordType", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "SetupToken_tokenHash_key" ON "SetupToken"("tokenHash");

-- One row in force: what the schema language cannot say. Names end in _partial so that the drift check knows them.
CREATE UNIQUE INDEX "Assessment_one_published_partial" ON "Assessment"("claimId") WHERE "state" = 'published';
CREATE UNIQUE INDEX "SourceGrade_one_in_force_partial" ON "SourceGrade"("sourceId") WHERE "supersededAt" IS NULL;
CREATE UNIQUE INDEX "Figure_one_in_force_partial" ON "Figure"("statementId") WHERE "supersededAt" IS NULL;
CREATE UNIQUE INDEX "StandingDecision_one_in_force_partial" ON "StandingDecision"("rebuttalId") WHERE "supersededAt" IS NULL;
CREATE UNIQUE INDEX "NewInformation_once_partial" ON "NewInformation"("claimId", "recordType", "recordId") WHERE "clearedAt" IS NULL;

-- The history is append-only.
CREATE TRIGGER "Event_no_update" BEFORE UPDATE ON "Event"
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER "Event_no_delete" BEFORE DELETE ON "Event"
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

-- A quote is in its snapshot (substr and length count code points).
CREATE TRIGGER "Anchor_exact_insert" BEFORE INSERT ON "Anchor"
WHEN NEW."exact" IS NOT (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start") FROM "Snapshot" WHERE "id" = NEW."snapshotId")
BEGIN SELECT RAISE(ABORT, 'a quote must stand in its snapshot'); END;
CREATE TRIGGER "Anchor_exact_update" BEFORE UPDATE ON "Anchor"
WHEN NEW."exact" IS NOT (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start") FROM "Snapshot" WHERE "id" = NEW."snapshotId")
BEGIN SELECT RAISE(ABORT, 'a quote must stand in its snapshot'); END;

-- Superseded, never overwritten.
CREATE TRIGGER "SourceGrade_immutable" BEFORE UPDATE ON "SourceGrade"
WHEN (NEW."id" IS NOT OLD."id" OR NEW."sourceId" IS NOT OLD."sourceId" OR NEW."grade" IS NOT OLD."grade" OR NEW."reason" IS NOT OLD."reason" OR NEW."gradedAt" IS NOT OLD."gradedAt" OR NEW."gradedById" IS NOT OLD."gradedById")
BEGIN SELECT RAISE(ABORT, 'a superseded record is never overwritten'); END;
CREATE TRIGGER "Figure_immutable" BEFORE UPDATE ON "Figure"
WHEN (NEW."id" IS NOT OLD."id" OR NEW."statementId" IS NOT OLD."statementId" OR NEW."counted" IS NOT OLD."counted" OR NEW."low" IS NOT OLD."low" OR NEW."high" IS NOT OLD."high" OR NEW."comparator" IS NOT OLD."comparator" OR NEW."unit" IS NOT OLD."unit" OR NEW."population" IS NOT OLD."population" OR NEW."area" IS NOT OLD."area" OR NEW."periodFrom" IS NOT OLD."periodFrom" OR NEW."periodFromPrecision" IS NOT OLD."periodFromPrecision" OR NEW."periodTo" IS NOT OLD."periodTo" OR NEW."periodToPrecision" IS NOT OLD."periodToPrecision" OR NEW."asOf" IS NOT OLD."asOf" OR NEW."asOfPrecision" IS NOT OLD."asOfPrecision" OR NEW."cumulative" IS NOT OLD."cumulative" OR NEW."createdAt" IS NOT OLD."createdAt")
BEGIN SELECT RAISE(ABORT, 'a superseded record is never overwritten'); END;
CREATE TRIGGER "StandingDecision_immutable" BEFORE UPDATE ON "StandingDecision"
WHEN (NEW."id" IS NOT OLD."id" OR NEW."rebuttalId" IS NOT OLD."rebuttalId" OR NEW."standing" IS NOT OLD."standing" OR NEW."reason" IS NOT OLD."reason" OR NEW."evidenceId" IS NOT OLD."evidenceId" OR NEW."decidedAt" IS NOT OLD."decidedAt" OR NEW."decidedById" IS NOT OLD."decidedById")
BEGIN SELECT RAISE(ABORT, 'a superseded record is never overwritten'); END;

-- A snapshot is what was retrieved.
CREATE TRIGGER "Snapshot_immutable" BEFORE UPDATE ON "Snapshot"
WHEN (NEW."id" IS NOT OLD."id" OR NEW."documentId" IS NOT OLD."documentId" OR NEW."number" IS NOT OLD."number" OR NEW."text" IS NOT OLD."text" OR NEW."sha256" IS NOT OLD."sha256" OR NEW."retrievedAt" IS NOT OLD."retrievedAt" OR NEW."createdById" IS NOT OLD."createdById")
BEGIN SELECT RAISE(ABORT, 'a snapshot is immutable'); END;

-- A published assessment is immutable; it can only be superseded or withdrawn, once.
CREATE TRIGGER "Assessment_immutable" BEFORE UPDATE ON "Assessment"
WHEN OLD."state" IN ('published', 'superseded', 'withdrawn') AND (NEW."id" IS NOT OLD."id" OR NEW."claimId" IS NOT OLD."claimId" OR NEW."number" IS NOT OLD."number" OR NEW."level" IS NOT OLD."level" OR NEW."rationale" IS NOT OLD."rationale" OR NEW."known" IS NOT OLD."known" OR NEW."notKnown" IS NOT OLD."notKnown" OR NEW."wouldSettle" IS NOT OLD."wouldSettle" OR NEW."credibility" IS NOT OLD."credibility" OR NEW."overruleReason" IS NOT OLD."overruleReason" OR NEW."reviewBy" IS NOT OLD."reviewBy" OR NEW."peerReviewed" IS NOT OLD."peerReviewed" OR NEW."authorId" IS NOT OLD."authorId" OR NEW."reviewerId" IS NOT OLD."reviewerId" OR NEW."reviewNote" IS NOT OLD."reviewNote" OR NEW."version" IS NOT OLD."version" OR NEW."createdAt" IS NOT OLD."createdAt" OR NEW."submittedAt" IS NOT OLD."submittedAt" OR NEW."publishedAt" IS NOT OLD."publishedAt" OR NEW."supersedesId" IS NOT OLD."supersedesId" OR NEW."record" IS NOT OLD."record")
BEGIN SELECT RAISE(ABORT, 'a published assessment is immutable'); END;
CREATE TRIGGER "Assessment_ends_once" BEFORE UPDATE ON "Assessment"
WHEN (OLD."state" IN ('superseded', 'withdrawn') AND (NEW."state" IS NOT OLD."state" OR NEW."endedAt" IS NOT OLD."endedAt" OR NEW."endReason" IS NOT OLD."endReason"))
  OR (OLD."state" = 'published' AND NEW."state" NOT IN ('published', 'superseded', 'withdrawn'))
BEGIN SELECT RAISE(ABORT, 'a published assessment is immutable'); END;
CREATE TRIGGER "AssessmentStatement_frozen_insert" BEFORE INSERT ON "AssessmentStatement"
WHEN (SELECT "state" FROM "Assessment" WHERE "id" = NEW."assessmentId") IN ('published', 'superseded', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'a published assessment is immutable'); END;
CREATE TRIGGER "AssessmentStatement_frozen_update" BEFORE UPDATE ON "AssessmentStatement"
WHEN (SELECT "state" FROM "Assessment" WHERE "id" = OLD."assessmentId") IN ('published', 'superseded', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'a published assessment is immutable'); END;
CREATE TRIGGER "AssessmentStatement_frozen_delete" BEFORE DELETE ON "AssessmentStatement"
WHEN (SELECT "state" FROM "Assessment" WHERE "id" = OLD."assessmentId") IN ('published', 'superseded', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'a published assessment is immutable'); END;
CREATE TRIGGER "AssessmentEvidence_frozen_insert" BEFORE INSERT ON "AssessmentEvidence"
WHEN (SELECT "state" FROM "Assessment" WHERE "id" = NEW."assessmentId") IN ('published', 'superseded', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'a published assessment is immutable'); END;
CREATE TRIGGER "AssessmentEvidence_frozen_update" BEFORE UPDATE ON "AssessmentEvidence"
WHEN (SELECT "state" FROM "Assessment" WHERE "id" = OLD."assessmentId") IN ('published', 'superseded', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'a published assessment is immutable'); END;
CREATE TRIGGER "AssessmentEvidence_frozen_delete" BEFORE DELETE ON "AssessmentEvidence"
WHEN (SELECT "state" FROM "Assessment" WHERE "id" = OLD."assessmentId") IN ('published', 'superseded', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'a published assessment is immutable'); END;

-- Nothing of the record is deleted.
CREATE TRIGGER "Story_no_delete" BEFORE DELETE ON "Story"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Source_no_delete" BEFORE DELETE ON "Source"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "SourceGrade_no_delete" BEFORE DELETE ON "SourceGrade"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Document_no_delete" BEFORE DELETE ON "Document"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Snapshot_no_delete" BEFORE DELETE ON "Snapshot"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Claim_no_delete" BEFORE DELETE ON "Claim"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Statement_no_delete" BEFORE DELETE ON "Statement"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Figure_no_delete" BEFORE DELETE ON "Figure"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Rebuttal_no_delete" BEFORE DELETE ON "Rebuttal"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "StandingDecision_no_delete" BEFORE DELETE ON "StandingDecision"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Evidence_no_delete" BEFORE DELETE ON "Evidence"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Dissent_no_delete" BEFORE DELETE ON "Dissent"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Comment_no_delete" BEFORE DELETE ON "Comment"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "SlugRedirect_no_delete" BEFORE DELETE ON "SlugRedirect"
BEGIN SELECT RAISE(ABORT, 'the record is never deleted'); END;
CREATE TRIGGER "Assessment_no_delete" BEFORE DELETE ON "Assessment"
WHEN OLD."state" NOT IN ('draft', 'in_review')
BEGIN SELECT RAISE(ABORT, 'a published assessment is never deleted'); END;

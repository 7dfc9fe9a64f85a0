-- Generated from the numbered scripts by UPDATE_SCHEMA=1 ./test.sh; a test holds the two equal. Do not edit.

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

COMMENT ON EXTENSION btree_gin IS 'support for indexing common datatypes in GIN';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE TABLE public.building (
    ward_id integer NOT NULL,
    building_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    address text,
    valid_from date DEFAULT '2000-01-01'::date NOT NULL,
    valid_to date
);

CREATE TABLE public.calendar_day (
    day date NOT NULL,
    kind smallint NOT NULL,
    name text NOT NULL,
    source text DEFAULT ''::text NOT NULL
);

CREATE TABLE public.company (
    company_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);

ALTER TABLE public.company ALTER COLUMN company_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.company_company_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.contract (
    ward_id integer NOT NULL,
    contract_id integer NOT NULL,
    customer_code text NOT NULL COLLATE pg_catalog."C",
    unit text,
    category text,
    contract_number text,
    listed boolean NOT NULL,
    group_id integer NOT NULL,
    building_id integer NOT NULL,
    stage smallint NOT NULL,
    reached smallint NOT NULL,
    invited_at timestamp with time zone,
    deadline timestamp with time zone,
    deadline_estimated boolean NOT NULL,
    signed_at timestamp with time zone,
    signed_late boolean NOT NULL,
    overdue_at timestamp with time zone,
    due_at timestamp with time zone,
    batch text,
    batch_at timestamp with time zone,
    special_case text,
    signed_times timestamp with time zone[],
    notice_sent timestamp with time zone,
    notice_delivered timestamp with time zone,
    notice_failed timestamp with time zone,
    review_sent timestamp with time zone,
    review_returned timestamp with time zone,
    review_verified timestamp with time zone,
    review_special_case timestamp with time zone,
    review_special_case_resolved timestamp with time zone,
    invitation_sent timestamp with time zone,
    invitation_delivered timestamp with time zone,
    invitation_failed timestamp with time zone,
    contract_opened timestamp with time zone,
    contract_signed timestamp with time zone,
    contract_declined timestamp with time zone,
    contract_voided timestamp with time zone,
    contract_certified timestamp with time zone,
    help_requested timestamp with time zone,
    help_resolved timestamp with time zone,
    deadline_passed timestamp with time zone
)
WITH (fillfactor='70');

CREATE TABLE public.customer_directory (
    company_id integer NOT NULL,
    customer_code text NOT NULL COLLATE pg_catalog."C",
    ward_id integer NOT NULL,
    contract_id integer NOT NULL
);

CREATE TABLE public.enterprise (
    enterprise_id integer NOT NULL,
    company_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);

ALTER TABLE public.enterprise ALTER COLUMN enterprise_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.enterprise_enterprise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feed (
    feed_id integer NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    enterprise_id integer NOT NULL,
    secret bytea NOT NULL,
    types text[],
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    removed_at timestamp with time zone
);

ALTER TABLE public.feed ALTER COLUMN feed_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.feed_feed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feed_hour (
    ward_id integer NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    hour timestamp with time zone NOT NULL,
    recorded integer DEFAULT 0 NOT NULL,
    duplicates integer DEFAULT 0 NOT NULL,
    last_time timestamp with time zone,
    last_received timestamp with time zone
)
WITH (fillfactor='50');

CREATE TABLE public.feed_refusal (
    source text NOT NULL COLLATE pg_catalog."C",
    hour timestamp with time zone NOT NULL,
    reason text NOT NULL,
    count integer NOT NULL
);

CREATE TABLE public.file_import (
    import_id bigint NOT NULL,
    ward_id integer,
    kind text NOT NULL,
    file_name text NOT NULL,
    row_count integer NOT NULL,
    taken integer NOT NULL,
    refused integer NOT NULL,
    unchanged integer NOT NULL,
    imported_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.file_import ALTER COLUMN import_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.file_import_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.group_succession (
    ward_id integer NOT NULL,
    old_id integer NOT NULL,
    new_id integer NOT NULL,
    is_partial boolean NOT NULL
);

CREATE TABLE public.holder (
    ward_id integer NOT NULL,
    contract_id integer NOT NULL,
    name text,
    address text,
    phone text,
    id_number_hash bytea,
    id_number_last text,
    code_key text NOT NULL,
    name_key text NOT NULL,
    address_key text NOT NULL,
    unit_key text NOT NULL,
    search_text text GENERATED ALWAYS AS (((((((code_key || ' '::text) || name_key) || ' '::text) || address_key) || ' '::text) || unit_key)) STORED NOT NULL
);

CREATE TABLE public.journal (
    ward_id integer NOT NULL,
    "position" bigint NOT NULL,
    contract_id integer NOT NULL,
    type smallint NOT NULL,
    "time" timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C",
    data json,
    attributes json
);

CREATE TABLE public.quarantine (
    quarantine_id bigint NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    company_id integer NOT NULL,
    event_id text COLLATE pg_catalog."C",
    subject text COLLATE pg_catalog."C",
    reason text NOT NULL,
    detail text NOT NULL,
    body bytea NOT NULL,
    by_adapter boolean NOT NULL,
    fingerprint bytea NOT NULL,
    received_at timestamp with time zone NOT NULL,
    times_seen integer DEFAULT 1 NOT NULL,
    closed_at timestamp with time zone,
    closed_as text
);

ALTER TABLE public.quarantine ALTER COLUMN quarantine_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.quarantine_quarantine_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residential_group (
    ward_id integer NOT NULL,
    group_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    valid_from date DEFAULT '2000-01-01'::date NOT NULL,
    valid_to date,
    households integer
);

CREATE TABLE public.schema_script (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.tally (
    ward_id integer NOT NULL,
    kind smallint NOT NULL,
    place_id integer NOT NULL,
    contracts integer DEFAULT 0 NOT NULL,
    stage_signed integer DEFAULT 0 NOT NULL,
    stage_declined integer DEFAULT 0 NOT NULL,
    stage_needs_help integer DEFAULT 0 NOT NULL,
    stage_delivery_failed integer DEFAULT 0 NOT NULL,
    stage_overdue integer DEFAULT 0 NOT NULL,
    stage_awaiting_signature integer DEFAULT 0 NOT NULL,
    stage_special_case integer DEFAULT 0 NOT NULL,
    stage_reviewed integer DEFAULT 0 NOT NULL,
    stage_in_review integer DEFAULT 0 NOT NULL,
    stage_notified integer DEFAULT 0 NOT NULL,
    stage_not_started integer DEFAULT 0 NOT NULL,
    reached_notified integer DEFAULT 0 NOT NULL,
    reached_reviewed integer DEFAULT 0 NOT NULL,
    reached_invited integer DEFAULT 0 NOT NULL,
    reached_opened integer DEFAULT 0 NOT NULL,
    reached_signed integer DEFAULT 0 NOT NULL,
    signed_late integer DEFAULT 0 NOT NULL
)
WITH (fillfactor='30', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000');

CREATE TABLE public.tally_day (
    ward_id integer NOT NULL,
    kind smallint NOT NULL,
    place_id integer NOT NULL,
    day date NOT NULL,
    invited integer DEFAULT 0 NOT NULL,
    opened integer DEFAULT 0 NOT NULL,
    signed integer DEFAULT 0 NOT NULL,
    overdue integer DEFAULT 0 NOT NULL,
    due integer DEFAULT 0 NOT NULL
)
WITH (fillfactor='60');

CREATE TABLE public.ward (
    ward_id integer NOT NULL,
    enterprise_id integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);

CREATE TABLE public.ward_head (
    ward_id integer NOT NULL,
    "position" bigint DEFAULT 0 NOT NULL,
    revision bigint DEFAULT 0 NOT NULL,
    contracts integer DEFAULT 0 NOT NULL,
    groups integer DEFAULT 0 NOT NULL,
    buildings integer DEFAULT 0 NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
)
WITH (fillfactor='50');

ALTER TABLE public.ward ALTER COLUMN ward_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.ward_ward_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.schema_script
    ADD CONSTRAINT "PK_schema_script_Id" PRIMARY KEY (name);

ALTER TABLE ONLY public.building
    ADD CONSTRAINT building_pkey PRIMARY KEY (ward_id, building_id);

ALTER TABLE ONLY public.building
    ADD CONSTRAINT building_ward_id_code_key UNIQUE (ward_id, code);

ALTER TABLE ONLY public.calendar_day
    ADD CONSTRAINT calendar_day_pkey PRIMARY KEY (day);

ALTER TABLE ONLY public.company
    ADD CONSTRAINT company_code_key UNIQUE (code);

ALTER TABLE ONLY public.company
    ADD CONSTRAINT company_pkey PRIMARY KEY (company_id);

ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_pkey PRIMARY KEY (ward_id, contract_id);

ALTER TABLE ONLY public.customer_directory
    ADD CONSTRAINT customer_directory_pkey PRIMARY KEY (company_id, customer_code) INCLUDE (ward_id, contract_id);

ALTER TABLE ONLY public.enterprise
    ADD CONSTRAINT enterprise_code_key UNIQUE (code);

ALTER TABLE ONLY public.enterprise
    ADD CONSTRAINT enterprise_pkey PRIMARY KEY (enterprise_id);

ALTER TABLE ONLY public.feed_hour
    ADD CONSTRAINT feed_hour_pkey PRIMARY KEY (ward_id, source, hour);

ALTER TABLE ONLY public.feed
    ADD CONSTRAINT feed_name_key UNIQUE (name);

ALTER TABLE ONLY public.feed
    ADD CONSTRAINT feed_pkey PRIMARY KEY (feed_id);

ALTER TABLE ONLY public.feed_refusal
    ADD CONSTRAINT feed_refusal_pkey PRIMARY KEY (source, hour, reason);

ALTER TABLE ONLY public.file_import
    ADD CONSTRAINT file_import_pkey PRIMARY KEY (import_id);

ALTER TABLE ONLY public.group_succession
    ADD CONSTRAINT group_succession_pkey PRIMARY KEY (ward_id, old_id, new_id);

ALTER TABLE ONLY public.holder
    ADD CONSTRAINT holder_pkey PRIMARY KEY (ward_id, contract_id);

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (ward_id, "position");

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_ward_id_source_event_id_key UNIQUE (ward_id, source, event_id);

ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (quarantine_id);

ALTER TABLE ONLY public.residential_group
    ADD CONSTRAINT residential_group_pkey PRIMARY KEY (ward_id, group_id);

ALTER TABLE ONLY public.residential_group
    ADD CONSTRAINT residential_group_ward_id_code_valid_from_key UNIQUE (ward_id, code, valid_from);

ALTER TABLE ONLY public.tally_day
    ADD CONSTRAINT tally_day_pkey PRIMARY KEY (ward_id, kind, day, place_id);

ALTER TABLE ONLY public.tally
    ADD CONSTRAINT tally_pkey PRIMARY KEY (ward_id, kind, place_id);

ALTER TABLE ONLY public.ward
    ADD CONSTRAINT ward_code_key UNIQUE (code);

ALTER TABLE ONLY public.ward_head
    ADD CONSTRAINT ward_head_pkey PRIMARY KEY (ward_id);

ALTER TABLE ONLY public.ward
    ADD CONSTRAINT ward_pkey PRIMARY KEY (ward_id);

CREATE INDEX contract_by_batch ON public.contract USING btree (ward_id, batch, contract_id) WHERE (batch IS NOT NULL);

CREATE INDEX contract_by_building ON public.contract USING btree (ward_id, building_id, stage, contract_id) WHERE (building_id <> 0);

CREATE INDEX contract_by_group ON public.contract USING btree (ward_id, group_id, stage, contract_id);

CREATE INDEX contract_by_number ON public.contract USING btree (upper(contract_number)) WHERE (contract_number IS NOT NULL);

CREATE INDEX contract_due ON public.contract USING btree (due_at, ward_id, contract_id) WHERE (due_at IS NOT NULL);

CREATE INDEX feed_hour_recent ON public.feed_hour USING btree (hour);

CREATE INDEX holder_search ON public.holder USING gin (ward_id, search_text public.gin_trgm_ops);

CREATE INDEX journal_of_contract ON public.journal USING btree (ward_id, contract_id, "position");

CREATE UNIQUE INDEX quarantine_open ON public.quarantine USING btree (source, fingerprint) WHERE (closed_at IS NULL);

CREATE INDEX quarantine_recent ON public.quarantine USING btree (source, quarantine_id);

CREATE INDEX quarantine_subject ON public.quarantine USING btree (company_id, subject) WHERE ((closed_at IS NULL) AND (reason = 'unknown-subject'::text));

CREATE INDEX quarantine_unknown ON public.quarantine USING btree (quarantine_id) WHERE ((closed_at IS NULL) AND (reason = 'unknown-subject'::text));

ALTER TABLE ONLY public.building
    ADD CONSTRAINT building_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.customer_directory
    ADD CONSTRAINT customer_directory_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.company(company_id);

ALTER TABLE ONLY public.enterprise
    ADD CONSTRAINT enterprise_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.company(company_id);

ALTER TABLE ONLY public.feed
    ADD CONSTRAINT feed_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES public.enterprise(enterprise_id);

ALTER TABLE ONLY public.group_succession
    ADD CONSTRAINT group_succession_ward_id_new_id_fkey FOREIGN KEY (ward_id, new_id) REFERENCES public.residential_group(ward_id, group_id);

ALTER TABLE ONLY public.group_succession
    ADD CONSTRAINT group_succession_ward_id_old_id_fkey FOREIGN KEY (ward_id, old_id) REFERENCES public.residential_group(ward_id, group_id);

ALTER TABLE ONLY public.holder
    ADD CONSTRAINT holder_ward_id_contract_id_fkey FOREIGN KEY (ward_id, contract_id) REFERENCES public.contract(ward_id, contract_id);

ALTER TABLE ONLY public.residential_group
    ADD CONSTRAINT residential_group_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

ALTER TABLE ONLY public.ward
    ADD CONSTRAINT ward_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES public.enterprise(enterprise_id);

ALTER TABLE ONLY public.ward_head
    ADD CONSTRAINT ward_head_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES public.ward(ward_id);

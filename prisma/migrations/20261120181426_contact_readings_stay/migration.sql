-- Who read how a resident can be reached, and why, is on record for good.
CREATE FUNCTION "readingsStay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'readings of contacts are append-only';
END $$;

CREATE TRIGGER "readingsAreAppendOnly" BEFORE UPDATE OR DELETE ON "ContactReading"
  FOR EACH ROW EXECUTE FUNCTION "readingsStay"();
CREATE TRIGGER "readingsAreNeverEmptied" BEFORE TRUNCATE ON "ContactReading"
  FOR EACH STATEMENT EXECUTE FUNCTION "readingsStay"();

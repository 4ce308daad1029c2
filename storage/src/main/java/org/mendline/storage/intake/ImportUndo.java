package org.mendline.storage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.observation.QualityCode;

/// Takes one import back, inside a transaction: first what later imports need to know, then values, then persons and
/// episodes, then the import's own notes. The caller rolls back what is refused.
record ImportUndo(Handle handle, ImportRun run) {
    /// Observation rows of one place on the time line; an uncorrected value never stands beside a corrected one.
    private static final String SAME_PLACE = "o.person_key = superseded_observation.person_key"
            + " AND o.measure_key = superseded_observation.measure_key"
            + " AND o.at_ms = superseded_observation.at_ms AND o.device_key = superseded_observation.device_key";

    UndoOutcome carryOut() {
        SubjectUndo subjects = new SubjectUndo(handle, run.number());
        Optional<String> objection = subjects.objection();
        if (objection.isPresent()) {
            return new UndoOutcome.Refused(objection.get());
        }
        List<String> remarks = new ArrayList<>(new LaterImports(handle, run).reopen());
        update("DELETE FROM superseded_observation WHERE origin_run = ?");
        long observations = removeObservations();
        long restored = restoreSuperseded() + new WithdrawalUndo(handle, run.number()).carryOut();
        long samples = removeChannels();
        remarks.addAll(mendedByHand());
        long quarantined = update("DELETE FROM quarantine WHERE run_key = ? AND outcome IS NULL");
        update("DELETE FROM imported_file WHERE run_key = ?");
        forgetMeasures();
        SubjectUndo.Result result = subjects.carryOut();
        remarks.addAll(result.remarks());
        remarks.addAll(modelsSince());
        for (String table : List.of("import_span", "import_subject", "import_change")) {
            update("DELETE FROM " + table + " WHERE run_key = ?");
        }
        return new UndoOutcome.Done(
                run,
                observations,
                samples,
                quarantined,
                restored,
                result.fields(),
                result.persons(),
                result.episodes(),
                remarks);
    }

    private int update(String sql) {
        return handle.execute(sql, run.number());
    }

    /// Along the one index of observations, stretch by stretch.
    private long removeObservations() {
        record Stretch(int person, int measure, long first, long last) {}
        List<Stretch> stretches = handle.createQuery("SELECT person_key, measure_key, MIN(first_ms), MAX(last_ms)"
                        + " FROM import_span WHERE run_key = ? AND added > 0 GROUP BY person_key, measure_key")
                .bind(0, run.number())
                .map((row, context) -> new Stretch(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4)))
                .list();
        long removed = 0;
        for (Stretch stretch : stretches) {
            removed += handle.execute(
                    "DELETE FROM observation WHERE person_key = ? AND measure_key = ? AND at_ms BETWEEN ? AND ?"
                            + " AND run_key = ?",
                    stretch.person(),
                    stretch.measure(),
                    stretch.first(),
                    stretch.last(),
                    run.number());
        }
        return removed;
    }

    /// A later correction of the same place keeps what stood there before both.
    private long restoreSuperseded() {
        String later = " FROM observation o WHERE " + SAME_PLACE + " AND o." + QualityCode.IS_CORRECTION;
        handle.execute(
                "UPDATE superseded_observation SET run_key = (SELECT MAX(o.run_key)" + later
                        + ") WHERE run_key = ? AND EXISTS (SELECT 1" + later + ")",
                run.number());
        int restored = update("INSERT INTO observation (person_key, measure_key, at_ms, numeric_value, device_key,"
                + " source_key, utc_offset_s, zone_key, quality, record_ref, run_key)"
                + " SELECT person_key, measure_key, at_ms, numeric_value, device_key, source_key, utc_offset_s,"
                + " zone_key, quality, record_ref, origin_run FROM superseded_observation WHERE run_key = ?"
                + " AND NOT EXISTS (SELECT 1 FROM observation o WHERE " + SAME_PLACE
                + " AND o.numeric_value = superseded_observation.numeric_value)");
        update("DELETE FROM superseded_observation WHERE run_key = ?");
        return restored;
    }

    private long removeChannels() {
        long samples = handle.createQuery("SELECT COALESCE(SUM(samples), 0) FROM channel WHERE run_key = ?")
                .bind(0, run.number())
                .mapTo(Long.class)
                .one();
        update("DELETE FROM channel_chunk WHERE channel_key IN (SELECT channel_key FROM channel WHERE run_key = ?)");
        update("DELETE FROM channel WHERE run_key = ?");
        return samples;
    }

    /// Persons have no longer those measures of which they have no value left.
    private void forgetMeasures() {
        update("DELETE FROM person_measure WHERE EXISTS (SELECT 1 FROM import_span s WHERE s.run_key = ?"
                + " AND s.person_key = person_measure.person_key AND s.measure_key = person_measure.measure_key)"
                + " AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.person_key = person_measure.person_key"
                + " AND o.measure_key = person_measure.measure_key)");
        update("DELETE FROM doubtful_value WHERE EXISTS (SELECT 1 FROM import_span s WHERE s.run_key = ?"
                + " AND s.person_key = doubtful_value.person_key AND s.measure_key = doubtful_value.measure_key)"
                + " AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.person_key = doubtful_value.person_key"
                + " AND o.measure_key = doubtful_value.measure_key AND o.at_ms = doubtful_value.at_ms"
                + " AND o.numeric_value = doubtful_value.numeric_value"
                + " AND o.device_key = doubtful_value.device_key)");
    }

    private List<String> mendedByHand() {
        long mended = handle.createQuery("SELECT COUNT(*) FROM quarantine WHERE run_key = ? AND stored_ms IS NOT NULL")
                .bind(0, run.number())
                .mapTo(Long.class)
                .one();
        return mended == 0
                ? List.of()
                : List.of("Values mended by hand from records that this import had set aside stay: " + mended + ".");
    }

    private List<String> modelsSince() {
        return handle.createQuery("SELECT id FROM model_version WHERE created_ms >= ? ORDER BY created_ms")
                .bind(0, run.at().toEpochMilli())
                .mapTo(String.class)
                .map(model -> "The clinic's model " + model + " was trained after this import and may have learnt from"
                        + " its values: train again, or return to an earlier model.")
                .list();
    }
}

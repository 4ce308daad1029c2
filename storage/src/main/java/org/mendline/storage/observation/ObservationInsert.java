package org.mendline.storage.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.sql.Dictionaries;
import org.mendline.storage.sql.ImportTrace;

/// Inserts observations that are new, in JDBC batches; one instance a call.
final class ObservationInsert {
    private final Handle handle;
    private final ObservationRow rows;
    private final Optional<ImportTrace> trace;
    private final Set<ImportTrace.Series> related = new HashSet<>();
    private final ObservationExtras extras;

    /// @param trace of the import that brings the observations, if one does
    ObservationInsert(Handle handle, Dictionaries dictionaries, Optional<ImportTrace> trace) {
        this.handle = handle;
        this.trace = trace;
        int run = trace.map(ImportTrace::run).orElse(ImportTrace.NO_RUN);
        this.rows = new ObservationRow(handle, dictionaries, run, new WithdrawnBefore(handle));
        this.extras = new ObservationExtras(handle, run);
    }

    int addAll(List<Observation> observations) throws SQLException {
        List<KeyedObservation> sorted = new ArrayList<>(observations.size());
        for (Observation observation : observations) {
            sorted.add(rows.keyed(observation));
        }
        sorted.sort(KeyedObservation.BY_INDEX);
        Connection connection = handle.getConnection();
        try (Batch fresh = new Batch(connection, ObservationRow.INSERT);
                Batch unsure = new Batch(connection, ObservationRow.INSERT_IF_NEW);
                KnownValues known = new KnownValues(connection)) {
            for (int from = 0; from < sorted.size(); ) {
                int to = endOfSeries(sorted, from);
                addSeries(sorted.subList(from, to), fresh, unsure, known);
                from = to;
            }
            return fresh.execute() + unsure.execute();
        }
    }

    private static int endOfSeries(List<KeyedObservation> sorted, int from) {
        int to = from + 1;
        while (to < sorted.size() && sorted.get(to).isOfSeries(sorted.get(from))) {
            to++;
        }
        return to;
    }

    private void addSeries(List<KeyedObservation> series, Batch fresh, Batch unsure, KnownValues known)
            throws SQLException {
        KeyedObservation first = series.getFirst();
        if (isFirstOf(first.person(), first.measure())) {
            extras.relate(first.person(), first.measure());
        }
        boolean corrects = false;
        for (KeyedObservation one : series) {
            corrects |= one.observation().quality() == Quality.CORRECTED;
            if (one.observation().quality() == Quality.IMPLAUSIBLE) {
                extras.doubt(one);
            }
        }
        if (corrects) {
            correct(series, unsure);
        } else {
            known.begin(first, series.getLast().atMs(), series.size());
            addNew(series, fresh, unsure, known);
        }
    }

    /// What is not stored yet goes in as it is. Where another value of the same moment is stored, that may be a
    /// correction, in whose place nothing else comes: only then is the database to look once more.
    private void addNew(List<KeyedObservation> series, Batch fresh, Batch unsure, KnownValues known)
            throws SQLException {
        Set<Double> ofMoment = new HashSet<>();
        long moment = Long.MIN_VALUE;
        for (KeyedObservation one : series) {
            if (one.atMs() != moment) {
                ofMoment.clear();
                moment = one.atMs();
            }
            if (!ofMoment.add(one.value()) || known.holds(moment, one.value())) {
                touched(one, 0);
            } else if (known.any(moment)) {
                unsure.add(one);
            } else {
                fresh.add(one);
            }
        }
    }

    /// One after the other, since each correction takes the place of what came before it.
    private void correct(List<KeyedObservation> series, Batch unsure) throws SQLException {
        for (KeyedObservation one : series) {
            if (one.observation().quality() == Quality.CORRECTED) {
                unsure.flush();
                extras.supersede(one);
            }
            unsure.add(one);
        }
    }

    private void touched(KeyedObservation one, int added) {
        trace.ifPresent(seen -> seen.touched(one.person(), one.measure(), one.atMs(), one.atMs(), added, 1L - added));
    }

    /// An import asks once a file, not with each of its batches: a laboratory's file mixes thousands of pairs.
    private boolean isFirstOf(int person, int measure) {
        return trace.map(seen -> seen.isFirstOf(person, measure))
                .orElseGet(() -> related.add(new ImportTrace.Series(person, measure)));
    }

    /// Rows that wait for one statement.
    private final class Batch implements AutoCloseable {
        private final PreparedStatement insert;
        private final List<KeyedObservation> waiting = new ArrayList<>();
        private int added;

        Batch(Connection connection, String sql) throws SQLException {
            this.insert = connection.prepareStatement(sql);
        }

        void add(KeyedObservation one) throws SQLException {
            rows.bind(insert, one);
            insert.addBatch();
            waiting.add(one);
        }

        void flush() throws SQLException {
            if (waiting.isEmpty()) {
                return;
            }
            int[] counts = insert.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                touched(waiting.get(i), counts[i]);
                added += counts[i];
            }
            waiting.clear();
        }

        /// @return how many rows were new, with all that were flushed before
        int execute() throws SQLException {
            flush();
            return added;
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}

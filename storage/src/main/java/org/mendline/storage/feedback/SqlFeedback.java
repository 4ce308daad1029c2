package org.mendline.storage.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.feedback.Feedback.CurveJudgement;
import org.mendline.storage.feedback.Feedback.MentalState;
import org.mendline.storage.feedback.Feedback.PainTolerance;
import org.mendline.storage.feedback.Feedback.Statement;
import org.mendline.storage.feedback.Feedback.Verdict;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Database;

/// Feedback in the database.
public final class SqlFeedback implements FeedbackRepository {
    private static final String PAIN_TOLERANCE = "pain-tolerance";
    private static final String MENTAL_STATE = "mental-state";

    private final Database database;

    public SqlFeedback(Database database) {
        this.database = database;
    }

    @Override
    public List<Entry> of(PersonId person) {
        return database.read(handle -> handle.createQuery("SELECT f.feedback_key, f.at_ms, f.episode_id, f.said_on,"
                        + " f.kind, f.rating, f.target_day, f.shown_median, f.said_by, f.note, f.withdrawn"
                        + " FROM feedback f JOIN person p ON p.person_key = f.person_key WHERE p.id = ?"
                        + " ORDER BY f.said_on, f.feedback_key")
                .bind(0, person.value())
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public long add(PersonId person, Feedback feedback, Instant at) {
        Row row = Row.of(feedback.statement());
        return database.write(handle -> handle.createUpdate("INSERT INTO feedback (person_key, at_ms, episode_id,"
                        + " said_on, kind, rating, target_day, shown_median, said_by, note, withdrawn) VALUES"
                        + " (:person, :at, :episode, :day, :kind, :rating, :target, :shown, :by, :note, FALSE)")
                .bind("person", database.dictionaries().person(handle, person.value()))
                .bind("at", at.toEpochMilli())
                .bind("episode", feedback.episodeId())
                .bind("day", feedback.day())
                .bind("kind", row.kind())
                .bind("rating", row.rating())
                .bind("target", row.targetDay())
                .bind("shown", row.shownMedian())
                .bind("by", feedback.saidBy())
                .bind("note", feedback.note())
                .executeAndReturnGeneratedKeys("feedback_key")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean withdraw(PersonId person, long id) {
        return database.write(handle -> handle.execute(
                        "UPDATE feedback SET withdrawn = TRUE WHERE feedback_key = ? AND person_key = ?"
                                + " AND NOT withdrawn",
                        id,
                        database.dictionaries().person(handle, person.value())))
                > 0;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Feedback feedback = new Feedback(
                row.getString("episode_id"),
                row.getObject("said_on", LocalDate.class),
                statement(row),
                row.getString("said_by"),
                Optional.ofNullable(row.getString("note")));
        return new Entry(
                row.getLong("feedback_key"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                feedback,
                row.getBoolean("withdrawn"));
    }

    private static Statement statement(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case PAIN_TOLERANCE -> new PainTolerance(row.getDouble("rating"));
            case MENTAL_STATE -> new MentalState(row.getDouble("rating"));
            default ->
                new CurveJudgement(
                        row.getObject("target_day", LocalDate.class),
                        row.getDouble("shown_median"),
                        Verdict.valueOf(kind));
        };
    }

    private record Row(
            String kind, Optional<Double> rating, Optional<LocalDate> targetDay, Optional<Double> shownMedian) {
        static Row of(Statement statement) {
            return switch (statement) {
                case PainTolerance(double rating) -> rated(PAIN_TOLERANCE, rating);
                case MentalState(double rating) -> rated(MENTAL_STATE, rating);
                case CurveJudgement(LocalDate target, double shown, Verdict verdict) ->
                    new Row(verdict.name(), Optional.empty(), Optional.of(target), Optional.of(shown));
            };
        }

        private static Row rated(String kind, double rating) {
            return new Row(kind, Optional.of(rating), Optional.empty(), Optional.empty());
        }
    }
}

package org.mendline.storage.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.review.Review.Decision;
import org.mendline.storage.review.Review.DoseChange;
import org.mendline.storage.review.Review.Shown;
import org.mendline.storage.sql.Database;

/// Reviews in the database.
public final class SqlReviews implements ReviewRepository {
    private static final String ACCEPTED = "ACCEPTED";
    private static final String CHANGED = "CHANGED";
    private static final String REJECTED = "REJECTED";
    private static final String TAKEN_BACK = "TAKEN_BACK";

    private final Database database;

    public SqlReviews(Database database) {
        this.database = database;
    }

    @Override
    public List<Entry> of(PersonId person) {
        return database.read(handle -> handle.createQuery(
                        "SELECT r.*, b.review_key AS back_key, b.at_ms AS back_ms, b.reviewer AS back_by,"
                                + " b.reason AS back_reason FROM suggestion_review r"
                                + " JOIN person p ON p.person_key = r.person_key"
                                + " LEFT JOIN suggestion_review b ON b.takes_back = r.review_key"
                                + " WHERE p.id = ? AND r.takes_back IS NULL ORDER BY r.review_key")
                .bind(0, person.value())
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public List<Standing> standing() {
        return database.read(handle -> handle.createQuery(
                        "SELECT p.id, r.episode_id, r.suggestion_code, r.at_ms FROM suggestion_review r"
                                + " JOIN person p ON p.person_key = r.person_key WHERE r.takes_back IS NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM suggestion_review b"
                                + " WHERE b.takes_back = r.review_key) ORDER BY r.review_key")
                .map((row, context) -> new Standing(
                        new PersonId(row.getString("id")),
                        row.getString("episode_id"),
                        row.getString("suggestion_code"),
                        Instant.ofEpochMilli(row.getLong("at_ms"))))
                .list());
    }

    @Override
    public long add(PersonId person, Review review, Instant at) {
        String decision = switch (review.decision()) {
            case Decision.Accepted _ -> ACCEPTED;
            case Decision.Changed _ -> CHANGED;
            case Decision.Rejected _ -> REJECTED;
        };
        Row row = new Row(decision, review.reviewer(), review.reason(), Optional.empty());
        return database.write(handle -> insert(handle, person, review, at, row));
    }

    @Override
    public Optional<Long> takeBack(PersonId person, long number, String by, String reason, Instant at) {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("Taking a decision back needs a name and a reason; both are kept.");
        }
        return database.write(handle -> {
            Optional<Entry> stands = of(person).stream()
                    .filter(entry ->
                            entry.number() == number && entry.takenBack().isEmpty())
                    .findFirst();
            if (stands.isEmpty()) {
                return Optional.empty();
            }
            Row row = new Row(TAKEN_BACK, by.strip(), Optional.of(reason.strip()), Optional.of(number));
            return Optional.of(insert(handle, person, stands.get().review(), at, row));
        });
    }

    private long insert(Handle handle, PersonId person, Review review, Instant at, Row row) throws SQLException {
        Shown shown = review.shown();
        Optional<Double> agreed =
                review.agreedDose().isPresent() && row.takesBack().isEmpty()
                        ? Optional.of(review.agreedDose().getAsDouble())
                        : Optional.empty();
        return handle.createUpdate("INSERT INTO suggestion_review (person_key, episode_id, at_ms, reviewer, decision,"
                        + " suggestion_code, suggestion, expected, model_version, as_of, lever, usual_dose,"
                        + " suggested_dose, agreed_dose, reason, takes_back) VALUES (:person, :episode, :at, :by,"
                        + " :decision, :code, :words, :expected, :model, :asOf, :lever, :usual, :suggested, :agreed,"
                        + " :reason, :back)")
                .bind("person", database.dictionaries().person(handle, person.value()))
                .bind("episode", shown.episodeId())
                .bind("at", at.toEpochMilli())
                .bind("by", row.by())
                .bind("decision", row.decision())
                .bind("code", shown.code())
                .bind("words", shown.words())
                .bind("expected", shown.expected())
                .bind("model", shown.modelVersion())
                .bind("asOf", shown.asOf())
                .bind("lever", shown.dose().map(DoseChange::lever))
                .bind("usual", shown.dose().map(DoseChange::usual))
                .bind("suggested", shown.dose().map(DoseChange::suggested))
                .bind("agreed", agreed)
                .bind("reason", row.reason())
                .bind("back", row.takesBack())
                .executeAndReturnGeneratedKeys("review_key")
                .mapTo(Long.class)
                .one();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Review review = new Review(
                shown(row), decision(row), row.getString("reviewer"), Optional.ofNullable(row.getString("reason")));
        long back = row.getLong("back_key");
        Optional<TakenBack> takenBack = row.wasNull()
                ? Optional.empty()
                : Optional.of(new TakenBack(
                        back,
                        Instant.ofEpochMilli(row.getLong("back_ms")),
                        row.getString("back_by"),
                        row.getString("back_reason")));
        return new Entry(row.getLong("review_key"), Instant.ofEpochMilli(row.getLong("at_ms")), review, takenBack);
    }

    private static Shown shown(ResultSet row) throws SQLException {
        Optional<String> lever = Optional.ofNullable(row.getString("lever"));
        double usual = row.getDouble("usual_dose");
        double suggested = row.getDouble("suggested_dose");
        return new Shown(
                row.getString("episode_id"),
                row.getString("suggestion_code"),
                row.getString("suggestion"),
                row.getString("expected"),
                row.getString("model_version"),
                row.getObject("as_of", LocalDate.class),
                lever.map(key -> new DoseChange(key, usual, suggested)));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String word = row.getString("decision");
        return switch (word) {
            case ACCEPTED -> new Decision.Accepted();
            case CHANGED -> new Decision.Changed(row.getDouble("agreed_dose"));
            case REJECTED -> new Decision.Rejected();
            default -> throw new SQLException("The store has a decision \"" + word + "\" that is not known here.");
        };
    }

    /// What tells a decision's row from the row that takes it back.
    private record Row(String decision, String by, Optional<String> reason, Optional<Long> takesBack) {}
}

package org.mendline.storage.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.sql.Database;

/// Model versions in the database. Which one is active follows from the newest step of its kind, so that there
/// is never more than one, whenever the program dies.
public final class SqlModels implements ModelRepository {
    private static final String VERSION = "SELECT id, kind, created_ms, trained_by, payload, report FROM model_version";
    private static final String STEP =
            "SELECT step, kind, model_id, returns_to, at_ms, decided_by, reason FROM model_activation";

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public SqlModels(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void add(ModelVersion version) {
        database.write(handle -> {
            if (find(version.id()).isPresent()) {
                throw new IllegalArgumentException("There is a model version " + version.id() + " already.");
            }
            handle.execute(
                    "INSERT INTO model_version (id, kind, created_ms, trained_by, payload, report)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    version.id(),
                    version.kind(),
                    version.createdAt().toEpochMilli(),
                    version.trainedBy(),
                    version.payload(),
                    version.report());
            audit.append(version.trainedBy(), "model-train", "Trained " + version.id() + "; it is not active.");
            return version;
        });
    }

    @Override
    public Optional<ModelVersion> find(String id) {
        return database.read(handle -> handle.createQuery(VERSION + " WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> version(row))
                .findOne());
    }

    @Override
    public List<ModelVersion> all(String kind) {
        return database.read(handle -> handle.createQuery(VERSION + " WHERE kind = ? ORDER BY created_ms DESC, id")
                .bind(0, kind)
                .map((row, context) -> version(row))
                .list());
    }

    @Override
    public List<ModelStep> steps(String kind) {
        return database.read(handle -> handle.createQuery(STEP + " WHERE kind = ? ORDER BY step DESC")
                .bind(0, kind)
                .map((row, context) -> step(row).step)
                .list());
    }

    @Override
    public Optional<ModelVersion> active(String kind) {
        return database.read(handle -> newest(handle, kind))
                .flatMap(s -> s.step.model())
                .flatMap(this::find);
    }

    @Override
    public ModelStatus status(ModelVersion version) {
        List<ModelStep> steps = steps(version.kind());
        Optional<String> id = Optional.of(version.id());
        if (!steps.isEmpty() && steps.getFirst().model().equals(id)) {
            return ModelStatus.ACTIVE;
        }
        return steps.stream().anyMatch(s -> s.model().equals(id)) ? ModelStatus.RETIRED : ModelStatus.TRAINED;
    }

    @Override
    public ModelStep activate(String id, String decidedBy, String reason) {
        requireName(decidedBy);
        return database.write(handle -> {
            ModelVersion version =
                    find(id).orElseThrow(() -> new IllegalArgumentException("There is no model version " + id + "."));
            Optional<Linked> before = newest(handle, version.kind());
            if (before.flatMap(b -> b.step.model()).equals(Optional.of(id))) {
                throw new IllegalStateException(id + " is active already.");
            }
            OptionalLong returnsTo =
                    before.map(b -> OptionalLong.of(b.step.number())).orElse(OptionalLong.empty());
            ModelStep step = append(handle, version.kind(), Optional.of(id), returnsTo, decidedBy, reason);
            audit.append(decidedBy, "model-activate", "Activated " + id + "." + because(reason));
            return step;
        });
    }

    @Override
    public ModelStep rollBack(String kind, String decidedBy, String reason) {
        requireName(decidedBy);
        return database.write(handle -> {
            Linked now = newest(handle, kind)
                    .filter(n -> n.step.model().isPresent())
                    .orElseThrow(() ->
                            new IllegalStateException("The shipped model is in use; there is nothing to roll back."));
            Optional<Linked> before =
                    now.returnsTo.isPresent() ? Optional.of(step(handle, now.returnsTo.getAsLong())) : Optional.empty();
            Optional<String> model = before.flatMap(b -> b.step.model());
            OptionalLong returnsTo = before.map(Linked::returnsTo).orElse(OptionalLong.empty());
            ModelStep step = append(handle, kind, model, returnsTo, decidedBy, reason);
            audit.append(
                    decidedBy,
                    "model-rollback",
                    "Rolled back " + now.step.model().orElseThrow() + " to " + model.orElse("the shipped model") + "."
                            + because(reason));
            return step;
        });
    }

    private ModelStep append(
            Handle handle,
            String kind,
            Optional<String> model,
            OptionalLong returnsTo,
            String decidedBy,
            String reason) {
        long number = handle.createQuery("SELECT COALESCE(MAX(step), 0) + 1 FROM model_activation")
                .mapTo(Long.class)
                .one();
        Instant at = Instant.ofEpochMilli(clock.millis());
        handle.createUpdate("INSERT INTO model_activation (step, kind, model_id, returns_to, at_ms, decided_by,"
                        + " reason) VALUES (:step, :kind, :model, :returnsTo, :at, :by, :reason)")
                .bind("step", number)
                .bind("kind", kind)
                .bind("model", model)
                .bind("returnsTo", returnsTo)
                .bind("at", at.toEpochMilli())
                .bind("by", decidedBy)
                .bind("reason", reason)
                .execute();
        return new ModelStep(number, kind, model, at, decidedBy, reason);
    }

    private static Optional<Linked> newest(Handle handle, String kind) {
        return handle.createQuery(STEP + " WHERE kind = ? ORDER BY step DESC LIMIT 1")
                .bind(0, kind)
                .map((row, context) -> step(row))
                .findOne();
    }

    private static Linked step(Handle handle, long number) {
        return handle.createQuery(STEP + " WHERE step = ?")
                .bind(0, number)
                .map((row, context) -> step(row))
                .one();
    }

    private static void requireName(String decidedBy) {
        if (decidedBy.isBlank()) {
            throw new IllegalArgumentException("A decision on a model needs the name of the person who takes it.");
        }
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : " Reason: " + reason;
    }

    private static ModelVersion version(ResultSet row) throws SQLException {
        return new ModelVersion(
                row.getString("id"),
                row.getString("kind"),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                row.getString("trained_by"),
                row.getString("payload"),
                row.getString("report"));
    }

    private static Linked step(ResultSet row) throws SQLException {
        long returnsTo = row.getLong("returns_to");
        OptionalLong link = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(returnsTo);
        ModelStep step = new ModelStep(
                row.getLong("step"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("model_id")),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                row.getString("decided_by"),
                row.getString("reason"));
        return new Linked(step, link);
    }

    /// @param returnsTo the step that a roll back restores
    private record Linked(ModelStep step, OptionalLong returnsTo) {}
}

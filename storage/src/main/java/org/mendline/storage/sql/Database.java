package org.mendline.storage.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Hands out database handles: one for each read, one for each transaction, and within a transaction always the
/// transaction's own. Reads run beside each other; writing transactions follow one another.
public final class Database {
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Jdbi jdbi;
    private final Function<Exception, RuntimeException> failure;
    private final ReentrantLock writing = new ReentrantLock(true);
    // Touched only by the thread that holds `writing`.
    private @Nullable Transaction running;
    private volatile boolean closed;
    private final AtomicLong commits = new AtomicLong();
    private final Dictionaries dictionaries = new Dictionaries();

    /// @param failure turns what the database throws into what callers of this module expect
    public Database(DataSource connections, Function<Exception, RuntimeException> failure) {
        this.jdbi = Jdbi.create(connections);
        this.failure = failure;
    }

    /// The small numbers under which rows refer to texts.
    public Dictionaries dictionaries() {
        return dictionaries;
    }

    /// Reads; inside a transaction it sees what that transaction wrote.
    public <T> T read(Query<T> query) {
        Transaction transaction = current();
        return guarded(() -> {
            if (transaction != null) {
                return query.on(transaction.handle);
            }
            try (Handle handle = open()) {
                return query.on(handle);
            }
        });
    }

    /// Writes in a transaction: the running one if there is one, else one of its own.
    public <T> T write(Query<T> query) {
        Transaction outer = current();
        return guarded(() -> outer == null ? begin(query) : nested(outer, query));
    }

    /// From now to the end of the running transaction, everything stored belongs to this import.
    ///
    /// @throws IllegalStateException outside a transaction, or if it belongs to an import already
    public ImportTrace traceImport(int run) {
        Transaction transaction = current();
        if (transaction == null || transaction.trace != null) {
            throw new IllegalStateException("An import is traced in one transaction of its own.");
        }
        ImportTrace trace = new ImportTrace(run);
        transaction.trace = trace;
        return trace;
    }

    /// The import that the running transaction belongs to.
    public Optional<ImportTrace> trace() {
        Transaction transaction = current();
        return transaction == null ? Optional.empty() : Optional.ofNullable(transaction.trace);
    }

    /// Number of that import, [ImportTrace#NO_RUN] if there is none.
    public int importRun() {
        return trace().map(ImportTrace::run).orElse(ImportTrace.NO_RUN);
    }

    /// Runs `query` while nothing is written: waits for the running transaction and holds the next ones back. Reads go
    /// on beside it.
    ///
    /// @param cancelled asked while it waits
    /// @throws CancellationException if it is cancelled before its turn, or interrupted
    /// @throws IllegalStateException if called from within a transaction
    public <T> T quiet(BooleanSupplier cancelled, Query<T> query) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A transaction cannot wait for itself to end.");
        }
        waitForTurn(cancelled);
        try {
            return guarded(() -> {
                try (Handle handle = open()) {
                    return query.on(handle);
                }
            });
        } finally {
            writing.unlock();
        }
    }

    private void waitForTurn(BooleanSupplier cancelled) {
        try {
            while (!writing.tryLock(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("Stopped by the user");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped by the user");
        }
    }

    /// Number of transactions committed since this was made.
    public long commits() {
        return commits.get();
    }

    /// Waits for the running transaction, then refuses everything.
    ///
    /// @throws IllegalStateException if called from within a transaction
    public void close() {
        close(() -> {});
    }

    /// The same, with something to do last, while nothing is written; not when it is closed already.
    ///
    /// @throws IllegalStateException if called from within a transaction
    public void close(Runnable last) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A store cannot be closed from within its own transaction.");
        }
        writing.lock();
        try {
            if (!closed) {
                last.run();
            }
        } finally {
            closed = true;
            writing.unlock();
        }
    }

    private Handle open() throws SQLException {
        if (closed) {
            throw new SQLException("the store has been closed");
        }
        return jdbi.open();
    }

    private @Nullable Transaction current() {
        return writing.isHeldByCurrentThread() ? running : null;
    }

    private <T> T begin(Query<T> query) throws SQLException {
        writing.lock();
        try (Handle handle = open()) {
            running = new Transaction(handle);
            handle.begin();
            boolean done = false;
            try {
                T result = query.on(handle);
                handle.commit();
                commits.incrementAndGet();
                done = true;
                return result;
            } finally {
                running = null;
                if (!done) {
                    dictionaries.forget();
                    handle.rollback();
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private <T> T nested(Transaction outer, Query<T> query) throws SQLException {
        outer.depth++;
        String savepoint = "depth" + outer.depth;
        outer.handle.savepoint(savepoint);
        boolean done = false;
        try {
            T result = query.on(outer.handle);
            outer.handle.releaseSavepoint(savepoint);
            done = true;
            return result;
        } finally {
            if (!done) {
                dictionaries.forget();
                outer.handle.rollbackToSavepoint(savepoint);
            }
            outer.depth--;
        }
    }

    private <T> T guarded(Attempt<T> attempt) {
        try {
            return attempt.get();
        } catch (SQLException | JdbiException e) {
            throw failure.apply(e);
        }
    }

    /// Work on a handle.
    @FunctionalInterface
    public interface Query<T> {
        T on(Handle handle) throws SQLException;

        /// A query that ignores the handle, for work that reaches it through the repositories.
        static <T> Query<T> of(Supplier<T> work) {
            return handle -> work.get();
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T get() throws SQLException;
    }

    private static final class Transaction {
        private final Handle handle;
        private int depth;
        private @Nullable ImportTrace trace;

        private Transaction(Handle handle) {
            this.handle = handle;
        }
    }
}

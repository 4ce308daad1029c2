package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

class TransactionTest {
    @TempDir
    Path folder;

    private ClinicStore store;

    @BeforeEach
    void create() {
        store = ClinicStores.create(folder.resolve("clinic.mendline"), "passphrase".toCharArray());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatThrowsLeavesNothingBehind() {
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    save("P-1");
                    store.inTransaction(() -> save("P-2"));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(store.persons().all()).isEmpty();
    }

    @Test
    void aNestedPartThatThrowsUndoesOnlyItself() {
        store.inTransaction(() -> {
            save("P-1");
            assertThatThrownBy(() -> store.inTransaction(() -> {
                        save("P-2");
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(store.persons().all()).hasSize(1);
            store.inTransaction(() -> save("P-3"));
            return true;
        });
        assertThat(store.persons().all()).extracting(p -> p.id().value()).containsExactly("P-1", "P-3");
    }

    @Test
    void othersSeeATransactionOnlyWhenItIsCommitted() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> writer = other.submit(() -> store.inTransaction(() -> {
                save("P-1");
                written.countDown();
                await(looked);
                return true;
            }));
            await(written);
            assertThat(store.persons().all()).isEmpty();
            looked.countDown();
            assertThat(writer.get()).isTrue();
        }
        assertThat(store.persons().all()).hasSize(1);
    }

    @Test
    void manyThreadsWriteAndReadWithoutLosingAnything() throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 80)
                    .mapToObj(i -> pool.submit(() -> {
                        store.audit().append("thread", "test", "entry " + i);
                        save("P-" + i);
                        return store.persons().all().size();
                    }))
                    .toList();
            for (Future<Integer> each : all) {
                assertThat(each.get()).isPositive();
            }
        }
        assertThat(store.persons().all()).hasSize(80);
        assertThat(store.audit().latest(100)).hasSize(80);
        assertThat(store.audit().firstBroken()).isEmpty();
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheStoreForTheOthers() throws InterruptedException {
        Thread interrupted = new Thread(() -> {
            Thread.currentThread().interrupt();
            save("P-1");
        });
        interrupted.start();
        interrupted.join();
        save("P-2");
        assertThat(store.persons().find(new PersonId("P-2"))).isPresent();
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        assertThatThrownBy(() -> store.persons().all())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("clinic.mendline");
        store.close();
    }

    private boolean save(String id) {
        store.persons().save(Person.named(new PersonId(id)));
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

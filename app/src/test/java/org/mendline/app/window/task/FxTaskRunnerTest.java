package org.mendline.app.window.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mendline.viz.render.FxToolkit;

class FxTaskRunnerTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private FxTaskRunner tasks = FxToolkit.call(FxTaskRunner::new);

    @BeforeAll
    static void toolkit() {
        FxToolkit.startHeadless();
    }

    @AfterEach
    void close() {
        FxToolkit.run(tasks::close);
    }

    @Test
    void bodyRunsOffTheFxThreadAndItsResultArrivesOnIt() {
        start(Work.of(
                "k",
                p -> Platform.isFxApplicationThread(),
                off -> seen.add(off + " " + Platform.isFxApplicationThread()),
                this::failed));
        settle();
        assertThat(seen).containsExactly("false true");
    }

    @Test
    void whileOneRunsOnlyTheNewestWaits() {
        CountDownLatch gate = new CountDownLatch(1);
        FxToolkit.run(() -> {
            for (int i = 0; i < 5; i++) {
                String name = "plan " + i;
                tasks.start(gated(gate, name).showingOvertaken());
            }
        });
        gate.countDown();
        settle();
        assertThat(seen).containsExactly("plan 0", "plan 4");
    }

    @Test
    void whatTheUserHasLeftIsForgotten() {
        CountDownLatch gate = new CountDownLatch(1);
        FxToolkit.run(() -> {
            tasks.start(gated(gate, "first person"));
            tasks.start(gated(gate, "second person"));
        });
        gate.countDown();
        settle();
        assertThat(seen).containsExactly("second person");
    }

    @Test
    void cancelIsHeardByTheRunningBodyAndForgetsWhatWaits() {
        CountDownLatch started = new CountDownLatch(1);
        Work<String> patient = Work.of(
                "k",
                p -> {
                    started.countDown();
                    while (!p.cancelled()) {
                        Thread.onSpinWait();
                    }
                    return "stopped";
                },
                seen::add,
                this::failed);
        start(patient);
        await(started);
        FxToolkit.run(() -> {
            tasks.start(Work.of("k", p -> "waiting", seen::add, this::failed).showingOvertaken());
            tasks.cancel("k");
        });
        settle();
        assertThat(seen).containsExactly("stopped");
    }

    @Test
    void failuresAndErrorsOfNativeCodeReachTheUserAndTheNextWorkRuns() {
        start(Work.of(
                "k",
                p -> {
                    throw new java.io.IOException("disc full");
                },
                r -> seen.add("done"),
                this::failed));
        settle();
        start(Work.of(
                        "k",
                        p -> {
                            throw new UnsatisfiedLinkError("libtorch");
                        },
                        r -> seen.add("done"),
                        this::failed)
                .afterwards(() -> seen.add("over")));
        settle();
        start(Work.of("k", p -> "fine", seen::add, this::failed));
        settle();
        assertThat(seen).hasSize(4);
        assertThat(seen.get(0)).isEqualTo("disc full");
        assertThat(seen.get(1)).contains("libtorch");
        assertThat(seen.subList(2, 4)).containsExactly("over", "fine");
    }

    private Work<String> gated(CountDownLatch gate, String result) {
        return Work.of(
                "k",
                p -> {
                    gate.await();
                    return result;
                },
                seen::add,
                this::failed);
    }

    private void failed(Exception e) {
        seen.add(e.getMessage());
    }

    private void start(Work<?> work) {
        FxToolkit.run(() -> tasks.start(work));
    }

    private void settle() {
        CompletableFuture<Boolean> idle = new CompletableFuture<>();
        FxToolkit.run(() -> tasks.board().idleProperty().subscribe(now -> {
            if (now) {
                idle.complete(true);
            }
        }));
        idle.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.mendline.app.window.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/// Runs work on daemon threads of its own and hands results to the FX thread.
///
/// Platform threads, not virtual ones: predictions call native code, which would hold the few carriers. Progress
/// appears only after half a second, so that quick work does not flicker.
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private static final Duration SHOWN_AFTER = Duration.millis(500);

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("mendline-work-", 0).factory());
    private final Map<String, Lane> lanes = new HashMap<>();
    private final TaskBoard board = new TaskBoard();

    /// Work asked for after closing is not begun: its window is gone.
    @Override
    public <T> void start(Work<T> work) {
        if (threads.isShutdown()) {
            return;
        }
        Lane lane = lanes.get(work.key());
        if (lane == null) {
            board.idleProperty().set(false);
            launch(work);
            return;
        }
        lane.waiting = Optional.of(() -> launch(work));
        if (work.whenOvertaken() == Work.WhenOvertaken.DROP) {
            lane.running.drop();
        }
    }

    @Override
    public void cancel(String key) {
        Lane lane = lanes.get(key);
        if (lane != null) {
            lane.waiting = Optional.empty();
            lane.running.cancel();
        }
    }

    @Override
    public TaskBoard board() {
        return board;
    }

    /// Asks everything to stop and takes no more work.
    @Override
    public void close() {
        lanes.values().forEach(lane -> {
            lane.waiting = Optional.empty();
            lane.running.drop();
        });
        threads.shutdown();
    }

    private <T> void launch(Work<T> work) {
        RunningWork<T> running = new RunningWork<>(work, board);
        Lane lane = new Lane(running);
        lanes.put(work.key(), lane);
        work.title().ifPresent(title -> showLater(lane, work.key(), title));
        threads.execute(() -> {
            Runnable ending = running.run();
            Platform.runLater(() -> end(work.key(), lane, ending));
        });
    }

    private void showLater(Lane lane, String key, String title) {
        PauseTransition delay = new PauseTransition(SHOWN_AFTER);
        delay.setOnFinished(e -> {
            if (lanes.get(key) == lane) {
                board.show(key, title);
            }
        });
        delay.play();
    }

    private void end(String key, Lane lane, Runnable ending) {
        lanes.remove(key);
        board.hide(key);
        try {
            lane.waiting.ifPresent(Runnable::run);
            ending.run();
        } finally {
            board.idleProperty().set(lanes.isEmpty());
        }
    }

    /// Work of one key: what runs, and the newest that waits.
    private static final class Lane {
        private final RunningWork<?> running;
        private Optional<Runnable> waiting = Optional.empty();

        Lane(RunningWork<?> running) {
            this.running = running;
        }
    }
}

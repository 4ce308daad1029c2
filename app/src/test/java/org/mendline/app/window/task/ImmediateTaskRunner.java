package org.mendline.app.window.task;

import java.util.ArrayDeque;
import java.util.Deque;

/// Runs work at once on the calling thread, which makes tests and scripts deterministic.
public final class ImmediateTaskRunner implements TaskRunner {
    private final TaskBoard board = new TaskBoard();
    private final Deque<Entry> running = new ArrayDeque<>();

    @Override
    public <T> void start(Work<T> work) {
        RunningWork<T> now = new RunningWork<>(work, board);
        Entry entry = new Entry(work.key(), now);
        running.push(entry);
        board.idleProperty().set(false);
        work.title().ifPresent(title -> board.show(work.key(), title));
        Runnable ending = now.run();
        running.remove(entry);
        board.hide(work.key());
        ending.run();
        board.idleProperty().set(running.isEmpty());
    }

    @Override
    public void cancel(String key) {
        running.stream().filter(e -> e.key().equals(key)).forEach(e -> e.work().cancel());
    }

    @Override
    public TaskBoard board() {
        return board;
    }

    private record Entry(String key, RunningWork<?> work) {}
}

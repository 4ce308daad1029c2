package org.mendline.app.window.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;

class EditHistoryTest {
    private final List<String> store = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final EditHistory history =
            new EditHistory(new ImmediateTaskRunner(), Texts.of(Locale.ENGLISH), changes::incrementAndGet, told::add);

    /// Adds a word to a list.
    private final class Add implements Edit {
        private final String word;

        Add(String word) {
            this.word = word;
        }

        @Override
        public String words() {
            return "add " + word;
        }

        @Override
        public void carryOut() {
            if (word.isEmpty()) {
                throw new IllegalArgumentException("A word needs letters.");
            }
            store.add(word);
        }

        @Override
        public void takeBack() throws IOException {
            if (!store.remove(word)) {
                throw new IOException("the word is gone");
            }
        }
    }

    private void carryOut(String word) {
        history.carryOut(new Add(word), () -> {}, told::add);
    }

    @Test
    void whatWasDoneIsTakenBackAndDoneAgainInOrder() {
        carryOut("one");
        carryOut("two");
        assertThat(history.undoableProperty().get()).contains("add two");
        history.undo();
        history.undo();
        assertThat(store).isEmpty();
        assertThat(history.undoableProperty().get()).isEmpty();
        assertThat(history.redoableProperty().get()).contains("add one");
        history.redo();
        history.redo();
        assertThat(store).containsExactly("one", "two");
        assertThat(history.redoableProperty().get()).isEmpty();
        assertThat(changes).hasValue(6);
        assertThat(told.getFirst()).isEqualTo("Undone: add two. Ctrl+Shift+Z does it again.");
    }

    @Test
    void somethingNewEndsWhatCouldBeRedone() {
        carryOut("one");
        history.undo();
        carryOut("two");
        assertThat(history.redoableProperty().get()).isEmpty();
        history.redo();
        assertThat(store).containsExactly("two");
    }

    @Test
    void whatIsRefusedIsSaidAndNotRemembered() {
        carryOut("");
        assertThat(told).containsExactly("A word needs letters.");
        assertThat(history.undoableProperty().get()).isEmpty();
        assertThat(changes).hasValue(0);
    }

    @Test
    void whatCannotBeTakenBackStaysAndCanBeTriedAgain() {
        carryOut("one");
        store.clear();
        history.undo();
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Not undone: add one.")
                .contains("the word is gone");
        assertThat(history.undoableProperty().get()).contains("add one");
        assertThat(history.workingProperty().get()).isFalse();
        store.add("one");
        history.undo();
        assertThat(store).isEmpty();
    }

    @Test
    void withNothingDoneUndoDoesNothing() {
        history.undo();
        history.redo();
        assertThat(told).isEmpty();
    }

    @Test
    void onlyTheLastHundredAreRemembered() {
        for (int i = 0; i < 120; i++) {
            carryOut("w" + i);
        }
        for (int i = 0; i < 120; i++) {
            history.undo();
        }
        assertThat(store).hasSize(20);
    }
}

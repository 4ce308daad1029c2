package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.packed.FileContent;
import org.mendline.storage.importing.question.FileAnswers;

class NextFilesTest {
    @TempDir
    Path folder;

    private final ScriptedReader reader = new ScriptedReader("scripted");
    private final List<Candidate> files = new ArrayList<>();

    @Test
    void eachFileGivesItsOwnItemsInItsTurn() throws Exception {
        for (int i = 0; i < 7; i++) {
            file("f" + i, note("a" + i), note("b" + i));
        }
        files.add(3, new Candidate.Unusable(folder.resolve("x"), "Nobody can read it."));
        try (NextFiles ahead = new NextFiles(files, (file, content) -> Source.of(file.name(), content))) {
            for (Candidate file : files) {
                ahead.begin(file);
                if (file instanceof Candidate.Recognised known) {
                    String number = known.name().substring(1);
                    assertThat(read(ahead, known)).containsExactly(note("a" + number), note("b" + number));
                    assertThat(read(ahead, known)).as("once more").hasSize(2);
                }
            }
        }
    }

    @Test
    void aFileThatIsPassedOverDoesNotDelayTheNext() throws Exception {
        for (int i = 0; i < 5; i++) {
            file("f" + i, note("a" + i));
        }
        try (NextFiles ahead = new NextFiles(files, (file, content) -> Source.of(file.name(), content))) {
            files.forEach(ahead::begin);
            assertThat(read(ahead, (Candidate.Recognised) files.getLast())).containsExactly(note("a4"));
        }
    }

    @Test
    void aFailureComesAfterTheItemsBeforeIt() throws Exception {
        file("f0", note("a"));
        file("f1");
        reader.failing("f1", "It is broken.", note("b"));
        file("f2");
        Files.delete(folder.resolve("f2"));
        try (NextFiles ahead = new NextFiles(files, (file, content) -> Source.of(file.name(), content))) {
            ahead.begin(files.get(0));
            ahead.begin(files.get(1));
            List<ReadItem> items = new ArrayList<>();
            Candidate.Recognised broken = (Candidate.Recognised) files.get(1);
            assertThatThrownBy(() -> ahead.read(broken, broken.content(), items::add))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessage("It is broken.");
            assertThat(items).containsExactly(note("b"));
            ahead.begin(files.get(2));
            assertThatThrownBy(() -> read(ahead, (Candidate.Recognised) files.get(2)))
                    .isInstanceOf(IOException.class);
        }
    }

    private static List<ReadItem> read(NextFiles ahead, Candidate.Recognised file) throws Exception {
        List<ReadItem> items = new ArrayList<>();
        ahead.read(file, file.content(), items::add);
        return items;
    }

    private static ReadItem note(String text) {
        return new ReadItem.Note("record", text);
    }

    private void file(String name, ReadItem... items) throws IOException {
        Path path = Files.writeString(folder.resolve(name), "scripted " + name);
        reader.script(name, items);
        files.add(new Candidate.Recognised(
                path, name, FileContent.of(path), reader, FileAnswers.NONE, Optional.empty(), name));
    }
}

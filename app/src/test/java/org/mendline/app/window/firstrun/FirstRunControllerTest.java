package org.mendline.app.window.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.FakeClinic;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.store.StoreException;

class FirstRunControllerTest {
    private static final String GOOD = "four unrelated words";

    private final FakeOpener opener = new FakeOpener();
    private final List<Clinic> opened = new ArrayList<>();
    private FirstRunController controller;

    @BeforeEach
    void controller() {
        controller = new FirstRunController(opener, new ImmediateTaskRunner(), Texts.of(Locale.ENGLISH), opened::add);
    }

    @Test
    void aNewClinicNeedsAFileALongPassphraseTwiceTheSame() {
        create(GOOD, GOOD);
        assertThat(newFailure()).isEqualTo("Choose a clinic file first.");
        controller.model().newFileProperty().set("clinic.mendline");
        create("short", "short");
        assertThat(newFailure()).isEqualTo("The passphrase needs at least 15 characters.");
        create(GOOD, GOOD + "!");
        assertThat(newFailure()).isEqualTo("The two passphrases differ. Type them again.");
        assertThat(opener.asked).isEmpty();
        create(GOOD, GOOD);
        assertThat(newFailure()).isEmpty();
        assertThat(opener.asked).containsExactly("create clinic.mendline " + GOOD);
        assertThat(opened).hasSize(1);
    }

    @Test
    void aWrongPassphraseIsSaidInPlaceAndTheNextTryIsFree() {
        controller.model().openFileProperty().set("clinic.mendline");
        controller.open("wrong".toCharArray());
        assertThat(controller.model().openFailureProperty().get())
                .isEqualTo("This passphrase does not open clinic.mendline.");
        assertThat(controller.model().workingProperty().get()).isFalse();
        controller.open(GOOD.toCharArray());
        assertThat(controller.model().openFailureProperty().get()).isEmpty();
        assertThat(opened).hasSize(1);
    }

    @Test
    void passphrasesDoNotStayInMemory() {
        char[] passphrase = GOOD.toCharArray();
        char[] again = GOOD.toCharArray();
        controller.model().newFileProperty().set("clinic.mendline");
        controller.create(passphrase, again);
        assertThat(passphrase).containsOnly('\0');
        assertThat(again).containsOnly('\0');
    }

    @Test
    void aDemoThatCannotBeMadeSaysWhy() {
        opener.demoFails = true;
        controller.demo();
        assertThat(controller.model().demoFailureProperty().get()).contains("No space left on device");
        assertThat(opened).isEmpty();
    }

    private void create(String passphrase, String again) {
        controller.create(passphrase.toCharArray(), again.toCharArray());
    }

    private String newFailure() {
        return controller.model().newFailureProperty().get();
    }

    private static final class FakeOpener implements ClinicOpener {
        private final List<String> asked = new ArrayList<>();
        private boolean demoFails;

        @Override
        public Clinic openDemo(TaskProgress progress) throws IOException {
            if (demoFails) {
                throw new IOException("No space left on device");
            }
            return new FakeClinic(3);
        }

        @Override
        public Clinic open(Path file, char[] passphrase) {
            if (!new String(passphrase).equals(GOOD)) {
                throw new StoreException.WrongPassphrase("This passphrase does not open " + file + ".");
            }
            return new FakeClinic(3);
        }

        @Override
        public Clinic create(Path file, char[] passphrase) {
            asked.add("create " + file + " " + new String(passphrase));
            return new FakeClinic(0);
        }
    }
}

package org.mendline.storage.importing.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class WithoutControlsTest {
    @RepeatedTest(200)
    void controlsBecomeBlanksAndAllElseStays(RepetitionInfo info) throws IOException {
        Random random = new Random(info.getCurrentRepetition());
        byte[] bytes = new byte[1 + random.nextInt(300)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            if (random.nextInt(4) == 0) {
                bytes[i] = (byte) random.nextInt(0x22);
            }
        }
        byte[] expected = bytes.clone();
        for (int i = 0; i < expected.length; i++) {
            boolean control = (expected[i] & 0xff) < 0x20;
            if (control && expected[i] != '\n' && expected[i] != '\t' && expected[i] != '\r') {
                expected[i] = ' ';
            }
        }
        assertThat(new WithoutControls(new ByteArrayInputStream(bytes)).readAllBytes())
                .isEqualTo(expected);
    }
}

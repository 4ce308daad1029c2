package org.mendline.storage.importing.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Damage as files meet it, and as nobody would meet it by chance: flipped bits, lost and doubled parts, cut ends,
/// extreme numbers, and words that mean something to one of the formats.
final class Mutations {
    private static final List<String> WORDS = List.of(
            "\"",
            "|",
            "^",
            "\\X41",
            "\\XZZ\\",
            "\\",
            "~",
            "&",
            "\r",
            "\n",
            "\u0000",
            ",",
            ";",
            "1e999",
            "-1E-400",
            "9".repeat(400),
            "{",
            "[[[[[[[[",
            "}",
            "]",
            "null",
            "\uFEFF",
            "ä",
            "\uD83D\uDE00",
            "<",
            "<!DOCTYPE a>",
            "MSH|",
            "MSH|^~\\&|",
            "PID|1||",
            "OBX|1|SN|a^b^LN||<^5|",
            "99/99/9999",
            "2026-02-30",
            "+9999",
            "\"resourceType\":\"Bundle\"",
            "{}",
            ">",
            "&a;",
            "&#0;",
            "&#x110000;",
            "]]>",
            "<!--",
            "<![CDATA[",
            "<!DOCTYPE a [<!ENTITY a 'b'>]>",
            "\u000b",
            "NaN",
            "Infinity",
            "-",
            "1901-12-13T20:45:52Z",
            "+9999999999",
            "UTC+99",
            "\t",
            "\n\n",
            "Low",
            "12,5",
            "0x1F",
            "<Record>",
            "</Record>",
            "<a:b>",
            "-1      ",
            "0       ",
            "99999999",
            "1E308   ",
            "NaN     ",
            "-99999.9",
            "        ",
            "EDF+D",
            "EDF+C",
            "24BIT",
            "+9E8\u0014\u0014\0",
            "-5\u0014\u0014\0",
            "+1\u00159E8\u0014Sleep stage N2\u0014\0",
            "\u0014\u0014\u0014",
            "\0\0\0\0",
            "\u00ff\u00ff",
            "31-FEB-2026",
            "99.99.99",
            "EMG",
            "HR",
            "SpO2",
            "Hypnogram",
            "mV");

    private Mutations() {}

    /// A damaged copy: one to five strikes, often at the head, where layouts and lengths are declared.
    static byte[] mutant(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        for (int n = random.nextInt(1, 6); n > 0 && bytes.length > 4; n--) {
            int reach = random.nextInt(3) == 0 ? Math.min(bytes.length, 512) : bytes.length;
            bytes = struck(bytes, random.nextInt(reach), random);
        }
        return bytes;
    }

    private static byte[] struck(byte[] bytes, int at, SplittableRandom random) {
        int to = Math.min(bytes.length, at + random.nextInt(12));
        switch (random.nextInt(8)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 ->
                Arrays.fill(bytes, at, to, (byte)
                        List.of(0xff, 0x80, 0x7f, 0).get(random.nextInt(4)).intValue());
            case 3 -> {
                return joined(bytes, at, to, new byte[0]);
            }
            case 4 -> {
                return Arrays.copyOf(bytes, Math.max(1, at));
            }
            case 5 -> {
                return repeated(bytes, at, random);
            }
            case 6 -> {
                // Fields of fixed width lie at multiples of eight: overwriting keeps the layout, not its meaning.
                byte[] word = word(random);
                int field = at / 8 * 8;
                return joined(bytes, field, Math.min(bytes.length, field + word.length), word);
            }
            default -> {
                return joined(bytes, at, to, word(random));
            }
        }
        return bytes;
    }

    private static byte[] word(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] bytes, int from, SplittableRandom random) {
        byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(1, 60)));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int n = random.nextInt(1, 40); n > 0; n--) {
            all.writeBytes(part);
        }
        return joined(bytes, from, from, all.toByteArray());
    }
}

package org.mendline.storage.importing.motion.c3d;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes small C3D files for tests, in the number formats of all three processors.
public final class C3dBytes {
    private static final int BLOCK = 512;

    private final Processor processor;
    private final boolean integers;
    private final ByteArrayOutputStream parameters = new ByteArrayOutputStream();
    private final ByteArrayOutputStream frames = new ByteArrayOutputStream();
    private final List<String> groups = new ArrayList<>();
    private int points;
    private int analogPerFrame;
    private int samplesPerFrame = 1;
    private int frameCount;
    private int lastFrame = -1;
    private double rate = 100;
    private double scale = 0.1;

    /// The walk of an Intel, a DEC and a MIPS processor.
    public static List<byte[]> walks() {
        return List.of(walk(Processor.INTEL, true), walk(Processor.DEC, false), walk(Processor.MIPS, false));
    }

    /// A short walk over a force plate, with angles and an accelerometer.
    static byte[] walk(Processor processor, boolean integers) {
        C3dBytes file = new C3dBytes(processor, integers)
                .layout(2, 9, 2)
                .texts("POINT", "LABELS", "LKneeAngles", "RHipAngles")
                .ints("POINT", "FRAMES", new int[0], 20)
                .texts("ANALOG", "LABELS", "Fx1", "Fy1", "Fz1", "Mx1", "My1", "Mz1", "accel.x", "accel.y", "accel.z")
                .texts("ANALOG", "UNITS", "N", "N", "N", "Nmm", "Nmm", "Nmm", "g", "g", "g")
                .floats("ANALOG", "SCALE", new int[] {9}, -1, -1, -1, -1, -1, -1, 1, 1, 1)
                .ints("FORCE_PLATFORM", "USED", new int[0], 1)
                .ints("FORCE_PLATFORM", "TYPE", new int[] {1}, 2)
                .ints("FORCE_PLATFORM", "ZERO", new int[] {2}, 1, 3)
                .ints("FORCE_PLATFORM", "CHANNEL", new int[] {6, 1}, 1, 2, 3, 4, 5, 6);
        for (int i = 0; i < 20; i++) {
            double[] frame = new double[8 + 18];
            frame[0] = 3 * i;
            frame[4] = 2 * i;
            frame[3] = i == 5 ? -1 : 0;
            frame[8 + 2] = i > 5 && i < 15 ? 700 : 0;
            frame[8 + 9 + 2] = frame[8 + 2];
            frame[8 + 8] = 1;
            frame[8 + 17] = 1;
            file.frame(frame);
        }
        return file.bytes();
    }

    C3dBytes(Processor processor, boolean integers) {
        this.processor = processor;
        this.integers = integers;
        parameters.writeBytes(new byte[] {1, 0x50, 0, (byte) (84 + processor.ordinal())});
    }

    C3dBytes layout(int pointsPerFrame, int channels, int samples) {
        points = pointsPerFrame;
        analogPerFrame = channels * samples;
        samplesPerFrame = samples;
        return this;
    }

    C3dBytes rate(double hz) {
        rate = hz;
        return this;
    }

    /// What the header declares, whatever the file holds.
    C3dBytes declaredLastFrame(int frame) {
        lastFrame = frame;
        return this;
    }

    C3dBytes texts(String group, String name, String... texts) {
        int length = 1;
        for (String text : texts) {
            length = Math.max(length, text.length());
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (String text : texts) {
            data.writeBytes((text + " ".repeat(length - text.length())).getBytes(StandardCharsets.ISO_8859_1));
        }
        return parameter(group, name, -1, new int[] {length, texts.length}, data.toByteArray());
    }

    C3dBytes ints(String group, String name, int[] dimensions, int... values) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int value : values) {
            data.writeBytes(int16(value));
        }
        return parameter(group, name, 2, dimensions, data.toByteArray());
    }

    C3dBytes floats(String group, String name, int[] dimensions, double... values) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (double value : values) {
            data.writeBytes(float32(value));
        }
        return parameter(group, name, 4, dimensions, data.toByteArray());
    }

    private C3dBytes parameter(String group, String name, int type, int[] dimensions, byte[] data) {
        if (!groups.contains(group)) {
            groups.add(group);
            record(-groups.size(), group, new byte[] {0});
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(type);
        body.write(dimensions.length);
        for (int dimension : dimensions) {
            body.write(dimension);
        }
        body.writeBytes(data);
        body.write(0);
        record(groups.indexOf(group) + 1, name, body.toByteArray());
        return this;
    }

    private void record(int id, String name, byte[] body) {
        parameters.write(name.length());
        parameters.write(id);
        parameters.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        parameters.writeBytes(int16(body.length + 2));
        parameters.writeBytes(body);
    }

    /// A frame: four numbers a point (the last negative where it was not seen), then the analog numbers.
    C3dBytes frame(double... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            boolean coordinate = i < 4 * points && i % 4 < 3;
            double number = integers && coordinate ? numbers[i] / scale : numbers[i];
            frames.writeBytes(integers ? int16((int) Math.round(number)) : float32(number));
        }
        frameCount++;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream section = new ByteArrayOutputStream();
        section.writeBytes(parameters.toByteArray());
        section.writeBytes(new byte[2]);
        section.writeBytes(new byte[(BLOCK - section.size() % BLOCK) % BLOCK]);
        byte[] written = section.toByteArray();
        written[2] = (byte) (written.length / BLOCK);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {2, C3dHeader.KEY});
        file.writeBytes(int16(points));
        file.writeBytes(int16(analogPerFrame));
        file.writeBytes(int16(1));
        file.writeBytes(int16(lastFrame < 0 ? frameCount : lastFrame));
        file.writeBytes(int16(0));
        file.writeBytes(float32(integers ? scale : -scale));
        file.writeBytes(int16(2 + written.length / BLOCK));
        file.writeBytes(int16(samplesPerFrame));
        file.writeBytes(float32(rate));
        file.writeBytes(new byte[BLOCK - file.size()]);
        file.writeBytes(written);
        file.writeBytes(frames.toByteArray());
        file.writeBytes(new byte[(BLOCK - file.size() % BLOCK) % BLOCK]);
        return file.toByteArray();
    }

    private byte[] int16(int value) {
        byte low = (byte) value;
        byte high = (byte) (value >> 8);
        return processor == Processor.MIPS ? new byte[] {high, low} : new byte[] {low, high};
    }

    private byte[] float32(double value) {
        int bits = Float.floatToIntBits((float) (processor == Processor.DEC ? value * 4 : value));
        byte[] b = {(byte) bits, (byte) (bits >> 8), (byte) (bits >> 16), (byte) (bits >> 24)};
        return switch (processor) {
            case INTEL -> b;
            case MIPS -> new byte[] {b[3], b[2], b[1], b[0]};
            // Words are swapped; zero is zero in both.
            case DEC -> new byte[] {b[2], b[3], b[0], b[1]};
        };
    }
}

package org.mendline.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Large files from disk to committed, each in a process of its own with 256 MiB of heap: an export of Apple Health
/// against a bare pass of the same parser, once and cold, and laboratory messages against 5,000 a second, after two
/// imports to warm up.
final class FileImportBench {
    private static final int EXPORT_MEGABYTES = 1000;
    private static final int MESSAGES = 20_000;
    private static final double MESSAGES_PER_SECOND = 5000;
    private static final int HEAP_MIB = 256;

    private FileImportBench() {}

    static List<BenchResult> run(Path folder) throws Exception {
        Path export = folder.resolve("export.xml");
        AppleExportSample.write(export, EXPORT_MEGABYTES);
        double[] apple = trial(export, folder.resolve("apple-store"), 0, 1);
        Files.delete(export);
        Path messages = folder.resolve("results.hl7");
        writeMessages(messages);
        double[] hl7 = trial(messages, folder.resolve("hl7-store"), 2, 3);
        double perSecond = MESSAGES / hl7[1] * 1000;
        return List.of(
                new BenchResult("appleHealth1GBVsBareParser", apple[1] / apple[0], 1.5, apple[1], "ms"),
                new BenchResult("appleHealth1GBHeapVs256MiB", apple[2] / HEAP_MIB, 1, apple[2], "MiB"),
                new BenchResult("hl7Vs5000MessagesPerSecond", MESSAGES_PER_SECOND / perSecond, 1, perSecond, "/s"));
    }

    /// @return milliseconds of the bare pass and of the import, and the highest use of the heap in MiB
    private static double[] trial(Path file, Path store, int warmups, int runs)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Xmx" + HEAP_MIB + "m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ImportTrial.class.getName()));
        command.addAll(List.of(file.toString(), store.toString(), "" + warmups, "" + runs));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String line = String.valueOf(lines.readLine());
            if (!line.matches("[0-9. ]+")) {
                throw new IOException(
                        "The import of " + file.getFileName() + " did not come to an end; it said: " + line);
            }
            return Arrays.stream(line.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// Results of made-up people: 200 persons, twelve results a message.
    private static void writeMessages(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(MESSAGES);
        StringBuilder text = new StringBuilder();
        for (int m = 0; m < MESSAGES; m++) {
            String time =
                    String.format(Locale.ROOT, "2025%02d%02d%02d%02d00", 1 + m % 11, 1 + m / 11 % 28, m % 24, m % 60);
            text.append("MSH|^~\\&|LAB|SIM|MENDLINE|CLINIC|")
                    .append(time)
                    .append("||ORU^R01|M")
                    .append(m);
            text.append("|P|2.5\rPID|1||SIM-")
                    .append(m % 200)
                    .append("^^^SIM||Made^Up\rOBR|1|||PANEL|||")
                    .append(time);
            text.append('\r');
            for (int r = 0; r < RESULTS.length; r++) {
                double value = MEANS[r] * (1 + 0.1 * random.nextGaussian());
                text.append("OBX|")
                        .append(r + 1)
                        .append("|NM|")
                        .append(RESULTS[r])
                        .append("||");
                text.append(String.format(Locale.ROOT, "%.2f", value))
                        .append('|')
                        .append(UNITS[r]);
                text.append("|||||F|||").append(time).append('\r');
            }
        }
        Files.writeString(file, text);
    }

    private static final String[] RESULTS = {
        "1988-5^CRP^LN", "2157-6^CK^LN", "718-7^Hemoglobin^LN", "6690-2^Leukocytes^LN", "777-3^Platelets^LN",
        "2160-0^Creatinine^LN", "2345-7^Glucose^LN", "2951-2^Sodium^LN", "2823-3^Potassium^LN", "1751-7^Albumin^LN",
        "2276-4^Ferritin^LN", "1989-3^Vitamin D^LN"
    };
    private static final String[] UNITS = {
        "mg/L", "U/L", "g/dL", "10*3/uL", "10*3/uL", "mg/dL", "mg/dL", "mmol/L", "mmol/L", "g/dL", "ng/mL", "ng/mL"
    };
    private static final double[] MEANS = {8, 180, 13.5, 6.5, 250, 0.9, 95, 140, 4.2, 4.3, 80, 30};
}

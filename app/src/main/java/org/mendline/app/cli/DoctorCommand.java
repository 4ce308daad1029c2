package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.mendline.app.clinic.ClinicFolders;
import org.mendline.app.clinic.Models;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Checks this machine: Java, memory, prediction engine and its natives, folders.")
final class DoctorCommand extends StoreCommand {
    private static final long ENOUGH_MEMORY = 1L << 30;

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(memory());
        checks.add(engine());
        checks.add(folder("data folder", ClinicFolders.dataFolder()));
        checks.add(folder("engine cache", ClinicFolders.engineCache()));
        checks.add(BackupCheck.of(store.store(), Clock.systemUTC()));
        checks.add(new Check(
                "network",
                true,
                "none is used: DJL is offline (ai.djl.offline=" + System.getProperty("ai.djl.offline") + ")"));
        output.print(
                new DoctorJson(checks),
                out -> checks.forEach(
                        c -> out.printf("%-6s %-18s %s%n", c.ok() ? "ok" : "WRONG", c.name(), c.detail())));
        return checks.stream().allMatch(Check::ok) ? 0 : 1;
    }

    private static Check java() {
        int feature = Runtime.version().feature();
        return new Check("java", feature >= 25, Runtime.version() + " at " + System.getProperty("java.home"));
    }

    private static Check memory() {
        long max = Runtime.getRuntime().maxMemory();
        return new Check("memory", max >= ENOUGH_MEMORY, "heap may grow to " + (max >> 20) + " MiB (1024 are enough)");
    }

    private static Check engine() {
        try (Models models = new Models()) {
            return models.unavailable()
                    .map(reason -> new Check("prediction engine", false, reason))
                    .orElseGet(() -> new Check("prediction engine", true, "ready, " + models.version()));
        }
    }

    private static Check folder(String name, Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", ".tmp");
            Files.delete(probe);
            return new Check(name, true, folder.toString());
        } catch (IOException e) {
            return new Check(
                    name, false, folder + " cannot be written (" + e.getMessage() + "); choose another with --store");
        }
    }

    record DoctorJson(List<Check> checks) {}

    record Check(String name, boolean ok, String detail) {}
}

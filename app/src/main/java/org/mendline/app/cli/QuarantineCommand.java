package org.mendline.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.intake.QuarantinedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "quarantine", description = "Lists records that imports set aside, with the reason.")
final class QuarantineCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            List<QuarantinedRecord> records = clinic.store().quarantine().all();
            output.print(new QuarantineJson(records), out -> {
                if (records.isEmpty()) {
                    out.println("Nothing is set aside.");
                }
                records.forEach(r -> out.printf("%s, %s: %s%n", r.file(), r.record(), r.reason()));
            });
        }
        return 0;
    }

    record QuarantineJson(List<QuarantinedRecord> records) {}
}

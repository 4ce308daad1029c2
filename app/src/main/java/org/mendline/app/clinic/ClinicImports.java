package org.mendline.app.clinic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.mendline.app.clinic.Clinic.ImportResult;
import org.mendline.app.importing.ImportBook;
import org.mendline.app.importing.StoreImportBook;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.importing.ImportOutcome;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.csv.MappingJson;
import org.mendline.storage.importing.csv.RememberedTables;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.mapping.SavedMapping;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.UnitConversion;
import org.mendline.storage.store.ClinicStore;

/// How files come into a clinic: previews, imports, the way back, and how the clinic's own tables are read.
final class ClinicImports {
    private final ClinicStore store;
    private final MeasureCatalogue measures;
    private final UnitConversion units;
    private final Clock clock;
    private final Runnable changed;

    /// @param changed told after each import and whenever one is taken back
    ClinicImports(ClinicStore store, MeasureCatalogue measures, UnitConversion units, Clock clock, Runnable changed) {
        this.store = store;
        this.measures = measures;
        this.units = units;
        this.clock = clock;
        this.changed = changed;
    }

    /// What an import would do; stores nothing.
    ///
    /// @param words how tables with the clinic's own words are read
    ImportResult preview(ImportRequest request, CsvMapping words, TaskProgress progress) {
        return result(importer(request.zone(), words).preview(request, bytes(progress)));
    }

    /// Imports; all or nothing.
    ///
    /// @param words how tables with the clinic's own words are read
    ImportResult run(ImportRequest request, CsvMapping words, TaskProgress progress) {
        ImportResult result = result(importer(request.zone(), words).run(request, bytes(progress)));
        changed.run();
        return result;
    }

    /// Imports once more what was imported before; values known already are not added twice.
    ImportResult readAgain(ImportRequest request, TaskProgress progress) {
        ImportResult result = result(importer(request.zone(), CsvMapping.USUAL).runAgain(request, bytes(progress)));
        changed.run();
        return result;
    }

    /// The imports so far, the way back, and the folder watched for new files.
    ImportBook book() {
        return new StoreImportBook(store, StoredClinic::user, changed);
    }

    /// Keeps how tables with certain headings are read, and who said so.
    ///
    /// @throws IllegalArgumentException with a sentence, if the name is taken or empty
    void remember(String signature, String name, TableMapping mapping) {
        String by = StoredClinic.user();
        store.inTransaction(() -> {
            store.mappings().save(new SavedMapping(signature, name, MappingJson.write(mapping), by, clock.instant()));
            store.audit().append(by, "mapping", "Tables are read with the mapping \"" + name + "\" from now on.");
            return name;
        });
    }

    private Importer importer(ZoneId zone, CsvMapping words) {
        return new Importer(
                store,
                Readers.all(zone, measures, units, words),
                new RememberedTables(store.mappings(), zone),
                units,
                measures,
                clock);
    }

    private static ImportResult result(ImportOutcome outcome) {
        return new ImportResult(outcome.files(), outcome.cancelled(), outcome.run());
    }

    private static ImportProgress bytes(TaskProgress progress) {
        return new ImportProgress() {
            @Override
            public void at(long doneBytes, long totalBytes, String file) {
                progress.at(
                        totalBytes == 0 ? 0 : (double) doneBytes / totalBytes,
                        "Reading " + Path.of(file).getFileName());
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}

package org.mendline.storage.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.mendline.storage.importing.FileImport.ImportContext;
import org.mendline.storage.importing.packed.Content;
import org.mendline.storage.importing.packed.Unpacker;
import org.mendline.storage.importing.packed.UnpackingLimits;
import org.mendline.storage.intake.ImportLog;
import org.mendline.storage.intake.ImportRun;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.UnitConversion;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// Brings files into the store. All files of one call are stored in one transaction; a file that cannot be read does
/// not stop the others; a preview does everything and undoes it.
///
/// Safe for use by several threads; imports follow one another.
public final class Importer {
    /// Files of this format announce persons and episodes, so they go first.
    private static final String CASELOAD = "csv-caseload";

    /// Marks a file with open questions in the log, so that it is read again when it comes again.
    private static final String OPEN = " (questions open)";

    private static final int MOST_IDS_IN_A_SENTENCE = 10;
    private static final int MOST_FILES_IN_A_SENTENCE = 50;

    private final ClinicStore store;
    private final List<FormatReader> readers;
    private final EarlierAnswers earlier;
    private final UnitConversion units;
    private final MeasureCatalogue catalogue;
    private final Clock clock;
    private final boolean again;

    /// @param readers asked in this order; the first that accepts a file reads it
    /// @param clock decides which dates lie in the future
    public Importer(
            ClinicStore store,
            List<FormatReader> readers,
            UnitConversion units,
            MeasureCatalogue catalogue,
            Clock clock) {
        this(store, readers, EarlierAnswers.NONE, units, catalogue, clock);
    }

    /// @param readers asked in this order; the first that accepts a file reads it
    /// @param earlier what was answered in earlier imports
    /// @param clock decides which dates lie in the future
    public Importer(
            ClinicStore store,
            List<FormatReader> readers,
            EarlierAnswers earlier,
            UnitConversion units,
            MeasureCatalogue catalogue,
            Clock clock) {
        this.store = store;
        this.readers = List.copyOf(readers);
        this.earlier = earlier;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
        this.again = false;
    }

    /// The same importer, which reads files imported before once more.
    private Importer(Importer first) {
        this.store = first.store;
        this.readers = first.readers;
        this.earlier = first.earlier;
        this.units = first.units;
        this.catalogue = first.catalogue;
        this.clock = first.clock;
        this.again = true;
    }
    /// What [#run(ImportRequest, ImportProgress)] would do. Stores nothing.
    public ImportOutcome preview(ImportRequest request, ImportProgress progress) {
        return carryOut(request, progress, false);
    }

    /// Imports. When it returns, everything reported as stored is on disk; when it throws or was cancelled, nothing
    /// is.
    ///
    /// @throws org.mendline.storage.store.StoreException if the store fails
    public ImportOutcome run(ImportRequest request, ImportProgress progress) {
        return carryOut(request, progress, true);
    }

    /// Imports once more what was imported before: for records set aside that the present readers, or this
    /// clinic's settings, now understand. Values known already are not added twice; records still refused stay set
    /// aside, and those somebody has decided upon stay decided.
    ///
    /// @throws org.mendline.storage.store.StoreException if the store fails
    public ImportOutcome runAgain(ImportRequest request, ImportProgress progress) {
        return new Importer(this).run(request, progress);
    }

    private ImportOutcome carryOut(ImportRequest request, ImportProgress progress, boolean keep) {
        try (Unpacker unpacker = new Unpacker(UnpackingLimits.STANDARD, Source.HEAD_BYTES)) {
            CandidateFinder finder = new CandidateFinder(readers, earlier, request.answers());
            return carryOut(finder.find(request.files(), unpacker), request, progress, keep);
        } catch (IOException e) {
            throw new UncheckedIOException("An archive that was read cannot be closed", e);
        }
    }

    private ImportOutcome carryOut(
            List<Candidate> candidates, ImportRequest request, ImportProgress progress, boolean keep) {
        Optional<String> noOwner = request.owner().flatMap(this::unknownOwner);
        if (noOwner.isPresent()) {
            return new ImportOutcome(
                    candidates.stream()
                            .map(candidate ->
                                    Tally.refused(candidate.path().toString(), format(candidate), noOwner.get()))
                            .toList(),
                    false);
        }
        try {
            return store.inTransaction(() -> {
                String actor = System.getProperty("user.name", "unknown");
                int run = store.importHistory().begin(actor, clock.instant());
                ImportOutcome outcome = importAll(candidates, request, progress);
                if (!keep) {
                    throw new Undone(outcome);
                }
                audit(outcome, actor);
                return new ImportOutcome(outcome.files(), false, OptionalInt.of(run));
            });
        } catch (Undone preview) {
            return preview.outcome;
        } catch (FileImport.Cancelled stopped) {
            return new ImportOutcome(List.of(), true);
        }
    }

    private Optional<String> unknownOwner(PersonId owner) {
        if (store.persons().find(owner).isPresent()) {
            return Optional.empty();
        }
        List<Person> known = store.persons().all();
        String choice = known.isEmpty()
                ? "The store has no persons yet."
                : "It has "
                        + known.stream()
                                .limit(MOST_IDS_IN_A_SENTENCE)
                                .map(person -> person.id().value())
                                .collect(Collectors.joining(", "))
                        + (known.size() > MOST_IDS_IN_A_SENTENCE
                                ? " and " + (known.size() - MOST_IDS_IN_A_SENTENCE) + " more."
                                : ".");
        return Optional.of("There is no person \"" + owner + "\" in this store, so nothing was imported. " + choice
                + " Name one of them, or import a caseload file with this person first.");
    }

    private ImportOutcome importAll(List<Candidate> candidates, ImportRequest request, ImportProgress progress) {
        SubjectResolver subjects = new SubjectResolver(store.persons(), request.owner());
        ImportContext context = new ImportContext(request.zone(), clock.instant(), progress);
        ByteProgress bytes = new ByteProgress(
                progress, candidates.stream().mapToLong(Importer::bytes).sum());
        Map<Candidate, FileReport> reports = new HashMap<>();
        List<Candidate> order = candidates.stream()
                .sorted(Comparator.comparing(candidate -> !format(candidate).equals(CASELOAD)))
                .toList();
        try (NextFiles ahead = new NextFiles(order, Importer::source)) {
            for (Candidate candidate : order) {
                bytes.begin(candidate.path().toString(), bytes(candidate));
                ahead.begin(candidate);
                Looked looked = look(candidate, subjects, context, new Reading(bytes, ahead));
                reports.put(candidate, looked.report());
                store.importHistory().endFile(runFile(candidate, looked));
                bytes.end();
            }
        }
        return new ImportOutcome(candidates.stream().map(reports::get).toList(), false);
    }

    /// @param contentHash empty where the file could not be read
    private record Looked(FileReport report, Optional<String> contentHash) {}

    private static ImportRun.RunFile runFile(Candidate candidate, Looked looked) {
        FileReport report = looked.report();
        return new ImportRun.RunFile(
                candidate instanceof Candidate.Recognised file ? file.name() : report.file(),
                candidate instanceof Candidate.Recognised file ? file.readerName() : "unknown",
                looked.contentHash(),
                report.status().name().toLowerCase(Locale.ROOT),
                report.observations(),
                report.duplicates(),
                report.channelSamples(),
                report.quarantined());
    }

    /// How the files of one import are read.
    private record Reading(ByteProgress bytes, NextFiles ahead) {}

    private Looked look(Candidate candidate, SubjectResolver subjects, ImportContext context, Reading reading) {
        return switch (candidate) {
            case Candidate.Unusable file ->
                new Looked(Tally.refused(file.path().toString(), "unknown", file.reason()), Optional.empty());
            case Candidate.Recognised file -> {
                try {
                    yield inOnePiece(file, subjects, context, reading);
                } catch (Refusal refusal) {
                    subjects.forget();
                    yield new Looked(refusal.report(file), Optional.empty());
                } catch (UnlessImported.ImportedBefore before) {
                    subjects.forget();
                    store.importHistory().forgetFile();
                    yield new Looked(
                            alreadyImported(file, before.file()),
                            Optional.of(before.file().contentHash()));
                }
            }
        };
    }

    /// Reads a file in one transaction; once more where it says only at its end who people are.
    private Looked inOnePiece(
            Candidate.Recognised file, SubjectResolver subjects, ImportContext context, Reading reading) {
        try {
            subjects.begin(file.answers().persons());
            return store.inTransaction(() -> read(file, subjects, context, reading));
        } catch (SubjectResolver.LateDoubt late) {
            subjects.forget();
            store.importHistory().forgetFile();
            subjects.begin(file.answers().persons(), identities(file));
            return store.inTransaction(() -> read(file, subjects, context, reading));
        }
    }

    /// Everything a file says of who people are.
    private static Map<Subject.Named, Identity> identities(Candidate.Recognised file) {
        Map<Subject.Named, Identity> identities = new HashMap<>();
        try {
            file.reader().read(source(file, file.content()), item -> {
                if (item instanceof ReadItem.PersonSeen seen && seen.subject() instanceof Subject.Named name) {
                    identities.put(name, Identity.of(seen));
                }
            });
        } catch (UnreadableFileException | IOException e) {
            throw Refusal.of(e);
        }
        return identities;
    }

    private Looked read(Candidate.Recognised file, SubjectResolver subjects, ImportContext context, Reading reading) {
        Content content = reading.bytes().watched(file.content());
        try (ContentHash hash = ContentHash.of(file.content(), content)) {
            FileImport sink = new FileImport(store, file, new ValueCheck(units, catalogue, clock), subjects, context);
            UnlessImported guard = new UnlessImported(hash, hex -> earlier(file, hex), sink);
            guard.checkIfThere();
            reading.ahead().read(file, content, guard);
            guard.check();
            Tally tally = sink.finish(hash.hex());
            if (tally.status() != FileReport.Status.REFUSED) {
                store.imports().add(entry(file, hash.hex(), tally, context));
            }
            return new Looked(tally.report(), Optional.of(hash.hex()));
        } catch (UnreadableFileException | IOException e) {
            throw Refusal.of(e);
        }
    }

    private static Source source(Candidate.Recognised file, Content content) throws IOException {
        return Source.of(file.name(), content).recorded(file.answers().recordedAt());
    }

    /// The earlier import that makes this one needless: none where the file is to be read again, or where something was
    /// said about it since.
    private Optional<ImportLog.ImportedFile> earlier(Candidate.Recognised file, String hash) {
        return again || file.answers().bringsMore()
                ? Optional.empty()
                : store.imports().find(hash, file.readerName());
    }

    private static ImportLog.ImportedFile entry(
            Candidate.Recognised file, String hash, Tally tally, ImportContext context) {
        return new ImportLog.ImportedFile(
                hash,
                file.name(),
                context.now(),
                tally.isOpen() ? file.readerName() + OPEN : file.readerName(),
                tally.observations(),
                tally.duplicates(),
                tally.channelSamples(),
                tally.quarantined());
    }

    private static FileReport alreadyImported(Candidate.Recognised file, ImportLog.ImportedFile before) {
        Tally tally = new Tally(file.path().toString(), file.reader().format());
        tally.stored(before.observations() + before.duplicates(), 0);
        tally.record(false);
        tally.note(
                "file",
                "The same file was imported on "
                        + before.at().atOffset(ZoneOffset.UTC).toLocalDate() + " as " + before.file()
                        + ", so nothing was added.");
        return tally.report();
    }

    private void audit(ImportOutcome outcome, String actor) {
        boolean anything = outcome.files().stream()
                .anyMatch(file -> file.status() != FileReport.Status.REFUSED || file.quarantined() > 0);
        if (anything) {
            List<FileReport> files = outcome.files();
            String detail = files.stream()
                            .limit(MOST_FILES_IN_A_SENTENCE)
                            .map(Importer::sentence)
                            .collect(Collectors.joining("; "))
                    + (files.size() > MOST_FILES_IN_A_SENTENCE
                            ? "; and " + (files.size() - MOST_FILES_IN_A_SENTENCE) + " more files"
                            : "");
            store.audit().append(actor, "import", detail);
        }
    }

    private static String sentence(FileReport file) {
        return file.file() + ": " + file.status().name().toLowerCase(Locale.ROOT) + ", " + file.observations()
                + " observations, " + file.channelSamples() + " channel samples, " + file.quarantined() + " set aside";
    }

    private static String format(Candidate candidate) {
        return switch (candidate) {
            case Candidate.Recognised file -> file.reader().format();
            case Candidate.Unusable file -> "unknown";
        };
    }

    private static long bytes(Candidate candidate) {
        return switch (candidate) {
            case Candidate.Recognised file -> file.content().bytes();
            case Candidate.Unusable file -> 0;
        };
    }

    /// Leaves the transaction, so that a preview stores nothing.
    private static final class Undone extends RuntimeException {
        private final transient ImportOutcome outcome;

        private Undone(ImportOutcome outcome) {
            super("Preview: nothing is stored.", null, false, false);
            this.outcome = outcome;
        }
    }
}

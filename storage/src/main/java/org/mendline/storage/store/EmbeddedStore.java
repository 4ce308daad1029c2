package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.audit.SqlAuditLog;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.channel.ChannelRepository;
import org.mendline.storage.channel.SqlChannels;
import org.mendline.storage.daily.DailyRepository;
import org.mendline.storage.daily.SqlDaily;
import org.mendline.storage.episode.EpisodeRepository;
import org.mendline.storage.episode.SqlEpisodes;
import org.mendline.storage.feedback.FeedbackRepository;
import org.mendline.storage.feedback.SqlFeedback;
import org.mendline.storage.intake.ImportHistory;
import org.mendline.storage.intake.ImportLog;
import org.mendline.storage.intake.QuarantineRepository;
import org.mendline.storage.intake.SqlImportHistory;
import org.mendline.storage.intake.SqlImportLog;
import org.mendline.storage.intake.SqlQuarantine;
import org.mendline.storage.journal.JournalRepository;
import org.mendline.storage.journal.SqlJournal;
import org.mendline.storage.mapping.MappingRepository;
import org.mendline.storage.mapping.SqlMappings;
import org.mendline.storage.model.ModelRepository;
import org.mendline.storage.model.SqlModels;
import org.mendline.storage.observation.DoubtfulRepository;
import org.mendline.storage.observation.ObservationRepository;
import org.mendline.storage.observation.SqlDoubtful;
import org.mendline.storage.observation.SqlObservations;
import org.mendline.storage.observation.SqlWithdrawals;
import org.mendline.storage.observation.WithdrawalRepository;
import org.mendline.storage.person.PersonRepository;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.report.ReportRepository;
import org.mendline.storage.report.SqlReports;
import org.mendline.storage.review.ReviewRepository;
import org.mendline.storage.review.SqlReviews;
import org.mendline.storage.sql.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A clinic store in one encrypted H2 file.
final class EmbeddedStore implements ClinicStore {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

    private final Path file;
    private final H2File h2;
    private final Database database;
    private final PersonRepository persons;
    private final ObservationRepository observations;
    private final ChannelRepository channels;
    private final EpisodeRepository episodes;
    private final AuditLog audit;
    private final QuarantineRepository quarantine;
    private final DoubtfulRepository doubtful;
    private final WithdrawalRepository withdrawals;
    private final ImportLog imports;
    private final ImportHistory importHistory;
    private final FeedbackRepository feedback;
    private final JournalRepository journal;
    private final ModelRepository models;
    private final MappingRepository mappings;
    private final ReviewRepository reviews;
    private final ReportRepository reports;
    private final DailyRepository daily;
    private final Settings settings;
    private final StoreBackups backups;
    private final AtomicBoolean closed = new AtomicBoolean();

    EmbeddedStore(Path file, H2File h2, Database database, Clock clock) {
        this.file = file;
        this.h2 = h2;
        this.database = database;
        this.persons = new SqlPersons(database);
        this.observations = new SqlObservations(database);
        this.channels = new SqlChannels(database);
        this.episodes = new SqlEpisodes(database);
        this.audit = new SqlAuditLog(database, clock);
        this.quarantine = new SqlQuarantine(database);
        this.doubtful = new SqlDoubtful(database, audit, clock);
        this.withdrawals = new SqlWithdrawals(database, audit);
        this.imports = new SqlImportLog(database);
        this.importHistory = new SqlImportHistory(database, audit, clock);
        this.feedback = new SqlFeedback(database);
        this.journal = new SqlJournal(database);
        this.models = new SqlModels(database, audit, clock);
        this.mappings = new SqlMappings(database);
        this.reviews = new SqlReviews(database);
        this.reports = new SqlReports(database);
        this.daily = new SqlDaily(database, audit);
        this.settings = new Settings(database);
        this.backups = new StoreBackups(file, h2, database, clock);
    }

    Database database() {
        return database;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public PersonRepository persons() {
        return persons;
    }

    @Override
    public ObservationRepository observations() {
        return observations;
    }

    @Override
    public DailyRepository daily() {
        return daily;
    }

    @Override
    public ChannelRepository channels() {
        return channels;
    }

    @Override
    public EpisodeRepository episodes() {
        return episodes;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    @Override
    public QuarantineRepository quarantine() {
        return quarantine;
    }

    @Override
    public DoubtfulRepository doubtful() {
        return doubtful;
    }

    @Override
    public WithdrawalRepository withdrawals() {
        return withdrawals;
    }

    @Override
    public ImportLog imports() {
        return imports;
    }

    @Override
    public ImportHistory importHistory() {
        return importHistory;
    }

    @Override
    public FeedbackRepository feedback() {
        return feedback;
    }

    @Override
    public JournalRepository journal() {
        return journal;
    }

    @Override
    public ModelRepository models() {
        return models;
    }

    @Override
    public MappingRepository mappings() {
        return mappings;
    }

    @Override
    public ReviewRepository reviews() {
        return reviews;
    }

    @Override
    public ReportRepository reports() {
        return reports;
    }

    @Override
    public Optional<String> setting(String key) {
        return settings.get(key);
    }

    @Override
    public void setSetting(String key, String value) {
        settings.set(key, value);
    }

    @Override
    public StoreBackups backups() {
        return backups;
    }

    @Override
    public StoreCheckReport check(BackupProgress progress) {
        return StoreCheck.run(database, progress);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return database.write(Database.Query.of(work));
    }

    @Override
    public StoreSpace space() {
        try {
            return h2.space();
        } catch (SQLException e) {
            throw new StoreException.Failed("The size of " + file.getFileName() + " could not be told.", e);
        }
    }

    @Override
    public RewrittenStore closeRewritten(String actor, BackupProgress progress) {
        StoreRewrite rewrite = new StoreRewrite(file, h2, progress);
        try {
            audit.append(actor, "rewrite", "The database file is written anew without unused space.");
            if (backups.needed()) {
                backups.make(BackupReason.REWRITE, actor, StoreRewrite.firstPart(progress));
            }
            database.close(() -> {
                seal();
                // The new file is smaller: a program killed in between must not make it look cut short.
                rememberSize(0);
                rewrite.write();
            });
            closeFile();
            rememberSize(0);
            RewrittenStore rewritten = rewrite.finish();
            rememberSize(Files.size(StoreFiles.database(file)));
            return rewritten;
        } catch (IOException e) {
            throw new StoreException.Failed("The size of " + file.getFileName() + " could not be told.", e);
        } finally {
            close();
            rewrite.tidy();
        }
    }

    @Override
    public void close() {
        database.close(this::seal);
        closeFile();
    }

    private void closeFile() {
        if (closed.compareAndSet(false, true)) {
            try {
                h2.close();
                rememberSize(Files.size(StoreFiles.database(file)));
            } catch (SQLException | IOException e) {
                throw new StoreException.Failed(file.getFileName() + " could not be closed properly.", e);
            }
        }
    }

    /// A store whose size is not remembered is whole all the same; only a later loss may not be noticed.
    private void rememberSize(long bytes) {
        try {
            Optional<StoreHeader> header = StoreHeader.read(file);
            if (header.isPresent() && header.get().databaseBytes() != bytes) {
                header.get().withDatabaseBytes(bytes).write(file);
            }
        } catch (IOException e) {
            LOG.warn("The size of the database of {} could not be remembered", file, e);
        }
    }

    /// A store that cannot be sealed is whole all the same; only a later loss would not be noticed.
    private void seal() {
        try {
            StoreSeal.write(file, settings);
        } catch (IOException e) {
            LOG.warn("The seal of {} could not be written", file, e);
        }
    }
}

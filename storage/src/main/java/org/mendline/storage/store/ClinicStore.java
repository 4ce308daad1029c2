package org.mendline.storage.store;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.channel.ChannelRepository;
import org.mendline.storage.daily.DailyRepository;
import org.mendline.storage.episode.EpisodeRepository;
import org.mendline.storage.feedback.FeedbackRepository;
import org.mendline.storage.intake.ImportHistory;
import org.mendline.storage.intake.ImportLog;
import org.mendline.storage.intake.QuarantineRepository;
import org.mendline.storage.journal.JournalRepository;
import org.mendline.storage.mapping.MappingRepository;
import org.mendline.storage.model.ModelRepository;
import org.mendline.storage.observation.DoubtfulRepository;
import org.mendline.storage.observation.ObservationRepository;
import org.mendline.storage.observation.WithdrawalRepository;
import org.mendline.storage.person.PersonRepository;
import org.mendline.storage.report.ReportRepository;
import org.mendline.storage.review.ReviewRepository;

/// An open clinic store. Safe for use by several threads; writes are serialised.
///
/// A store is two files: `NAME.mendline` (header: salt, Argon2id parameters, wrapped file key, schema version) and
/// `NAME.mendline.mv.db` (H2, `CIPHER=AES` under the random file key). Beside them lie `NAME.mendline.seal` (the newest
/// audit entry at closing, so that a loss is noticed) and the folder `backups`. Open and create through [ClinicStores].
public interface ClinicStore extends AutoCloseable {
    /// The header file by which users name this store.
    Path file();

    PersonRepository persons();

    ObservationRepository observations();

    /// One value a day of what [#observations()] holds.
    DailyRepository daily();

    ChannelRepository channels();

    EpisodeRepository episodes();

    AuditLog audit();

    QuarantineRepository quarantine();

    /// Implausible values, and what named people think of them.
    DoubtfulRepository doubtful();

    /// Results that their senders took back.
    WithdrawalRepository withdrawals();

    ImportLog imports();

    /// Every import as a whole, and the way back.
    ImportHistory importHistory();

    FeedbackRepository feedback();

    /// Notes and interventions written down by hand.
    JournalRepository journal();

    ModelRepository models();

    /// How tables of other makers are read.
    MappingRepository mappings();

    /// What named people decided about suggestions.
    ReviewRepository reviews();

    /// Reports set up to be written again.
    ReportRepository reports();

    /// Free-form facts about this store, for example `demo=true`.
    java.util.Optional<String> setting(String key);

    void setSetting(String key, String value);

    /// Backups of this store.
    StoreBackups backups();

    /// Reads every row, decodes every channel, recomputes the audit chain, and says what is wrong. Changes nothing.
    ///
    /// @throws java.util.concurrent.CancellationException if the progress says so
    StoreCheckReport check(BackupProgress progress);

    /// Runs `work` in one transaction: all of it is committed, or none when it throws. Nested calls join: they are
    /// committed with the outermost one, and one that throws undoes only its own part.
    <T> T inTransaction(Supplier<T> work);

    /// How large the database file is, and how much of it is in use.
    StoreSpace space();

    /// Closes, and on the way writes the database file anew with nothing but what is in use: H2 only ever
    /// appends here, and never takes back the space of what was changed or deleted.
    ///
    /// A verified backup comes first. Then, while nothing is written any more, every table is copied into a new
    /// file beside the old one, which is closed, forced to disk, opened again and compared with the old one row
    /// by row. Only then does it take the old one's place, in one step: a program killed at any moment leaves
    /// the one or the other. The store is closed afterwards, whatever happens.
    ///
    /// @param actor who asked, for the audit log
    /// @return sizes before and after
    /// @throws org.mendline.storage.backup.BackupException if the backup failed; the file is as it was
    /// @throws java.util.concurrent.CancellationException if the progress said so; the file is as it was
    /// @throws StoreException.Failed if the disk refuses or the new file differs; the file is as it was
    RewrittenStore closeRewritten(String actor, BackupProgress progress);

    /// Waits for a running transaction, then closes; a second call does nothing.
    ///
    /// @throws IllegalStateException if called from within a transaction
    @Override
    void close();
}

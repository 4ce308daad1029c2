package org.mendline.storage.store;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.channel.ChannelRepository;
import org.mendline.storage.episode.EpisodeRepository;
import org.mendline.storage.feedback.FeedbackRepository;
import org.mendline.storage.intake.ImportLog;
import org.mendline.storage.intake.QuarantineRepository;
import org.mendline.storage.mapping.MappingRepository;
import org.mendline.storage.model.ModelRepository;
import org.mendline.storage.observation.DoubtfulRepository;
import org.mendline.storage.observation.ObservationRepository;
import org.mendline.storage.person.PersonRepository;

/// An open clinic store. Safe for use by several threads; writes are serialised.
///
/// A store is two files: `NAME.mendline` (header: salt, Argon2id parameters, wrapped file key, schema version) and
/// `NAME.mendline.mv.db` (H2, `CIPHER=AES` under the random file key). Open and create through [ClinicStores].
public interface ClinicStore extends AutoCloseable {
    /// The header file by which users name this store.
    Path file();

    PersonRepository persons();

    ObservationRepository observations();

    ChannelRepository channels();

    EpisodeRepository episodes();

    AuditLog audit();

    QuarantineRepository quarantine();

    /// Implausible values, and what named people think of them.
    DoubtfulRepository doubtful();

    ImportLog imports();

    FeedbackRepository feedback();

    ModelRepository models();

    /// How tables of other makers are read.
    MappingRepository mappings();

    /// Free-form facts about this store, for example `demo=true`.
    java.util.Optional<String> setting(String key);

    void setSetting(String key, String value);

    /// Runs `work` in one transaction: all of it is committed, or none when it throws. Nested calls join: they are
    /// committed with the outermost one, and one that throws undoes only its own part.
    <T> T inTransaction(Supplier<T> work);

    /// Waits for a running transaction, then closes; a second call does nothing.
    ///
    /// @throws IllegalStateException if called from within a transaction
    @Override
    void close();
}

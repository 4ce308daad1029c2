package org.mendline.app.upkeep;

import java.nio.file.Path;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.MadeBackup;
import org.mendline.storage.store.StoreBackups;
import org.mendline.storage.store.StoreCheckReport;
import org.mendline.storage.store.StoreException;
import org.mendline.storage.store.StoreRestore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Upkeep of an open store.
public final class StoreUpkeep implements Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(StoreUpkeep.class);

    private final ClinicStore store;
    private final String actor;

    /// @param actor who works here, for the audit log
    public StoreUpkeep(ClinicStore store, String actor) {
        this.store = store;
        this.actor = actor;
    }

    @Override
    public UpkeepState state() {
        StoreBackups backups = store.backups();
        return new UpkeepState(
                store.file(), store.space(), backups.folder(), backups.kept(), backups.keep(), backups.failure());
    }

    @Override
    public MadeBackup backUp(TaskProgress progress) {
        return store.backups().make(BackupReason.ASKED, actor, BackupSteps.of(progress, "Backing up the clinic"));
    }

    @Override
    public void keep(int number) {
        store.backups().keep(number);
    }

    @Override
    public StoreCheckReport verify(TaskProgress progress) {
        return store.check(BackupSteps.of(progress, "Checking the clinic's file"));
    }

    @Override
    public PreparedRestore prepareRestore(Path backup, char[] passphrase, TaskProgress progress) {
        StoreRestore restore = StoreRestore.prepare(
                backup, store.file(), passphrase, BackupSteps.of(progress, "Checking the backup to restore"));
        return new PreparedRestore() {
            @Override
            public void carryOut() {
                restore.carryOut();
            }

            @Override
            public void close() {
                restore.close();
            }
        };
    }

    /// What is done before the program ends: a backup if something changed, and the file written anew where
    /// most of it is unused, which closes the store.
    ///
    /// @throws org.mendline.storage.backup.BackupException if the backup failed; the store is still open
    /// @throws java.util.concurrent.CancellationException if the user stopped it; nothing half done is left
    public void beforeLeaving(TaskProgress progress) {
        if (store.backups().needed()) {
            store.backups().make(BackupReason.EXIT, actor, BackupSteps.of(progress, "Backing up the clinic"));
        }
        if (store.space().wasteful()) {
            try {
                store.closeRewritten(actor, BackupSteps.of(progress, "Winning back unused space"));
            } catch (StoreException.Failed e) {
                // The store is as it was, and closed: the next end of the program tries again.
                LOG.warn("The file was not written anew", e);
            }
        }
    }
}

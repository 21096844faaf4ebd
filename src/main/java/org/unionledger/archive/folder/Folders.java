package org.unionledger.archive.folder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.archive.Direction;
import org.unionledger.archive.PaperKinds;
import org.unionledger.archive.file.FileStore;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;
import org.unionledger.work.Job;
import org.unionledger.work.Jobs;

/**
 * Folders of papers, from the files somebody brings to the papers they become (批量归档). What takes time is a job that goes on when
 * its page is left; a folder stands where it stood when its job ends without an outcome. Everything takes {@link Right#WRITE_ARCHIVE}.
 */
@Service
public class Folders {

    static final String KIND = "archive.folder";

    /** The most files of one folder. */
    public static final int MOST = 2_000;

    /** What all files of one folder may have, in bytes: ten times what may be uploaded at once. */
    public static final long LARGEST = 2L << 30;

    private final FolderRepository repository;
    private final FolderWork work;
    private final FileStore contents;
    private final PaperKinds kinds;
    private final Organizations organizations;
    private final Jobs jobs;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Folders(
            FolderRepository repository,
            FolderWork work,
            FileStore contents,
            PaperKinds kinds,
            Organizations organizations,
            Jobs jobs,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.work = work;
        this.contents = contents;
        this.kinds = kinds;
        this.organizations = organizations;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes files in and begins to read them.
     *
     * @param name  of the folder, to know it by; else its first file's
     * @param files named by their paths
     * @param kind  of files whose title says none; empty where that is to be asked
     * @return the folder's id
     * @throws NotInScope if the union lies elsewhere
     * @throws Refused    if there is no file, or there are too many
     */
    @Transactional
    public long bring(
            Scope scope, OrganizationId union, String name, Direction direction, String kind, List<PaperFile> files) {
        long id = keep(scope, union, name, direction, kind, files);
        begin(scope, id, Folder.State.READING);
        return id;
    }

    /** The same for whoever waits for it, such as a command: reads at once. */
    @Transactional
    public long bringAndRead(
            Scope scope, OrganizationId union, String name, Direction direction, String kind, List<PaperFile> files) {
        long id = keep(scope, union, name, direction, kind, files);
        work.read(scope, require(scope, id), FolderWork.UNWATCHED);
        return id;
    }

    private long keep(
            Scope scope, OrganizationId union, String name, Direction direction, String kind, List<PaperFile> files) {
        scope.require(Right.WRITE_ARCHIVE);
        organizations.require(scope, union);
        if (files.isEmpty()) {
            throw Refused.of("file", "archive.problem.file-missing");
        }
        requireFew(
                files.size(),
                files.stream().mapToLong(file -> file.content().length).sum());
        String known = kinds.all().stream().anyMatch(each -> each.code().equals(kind)) ? kind : "";
        String called = name.isBlank() ? files.get(0).name() : name.strip();
        long id = repository.create(scope, union, called, direction, known, clock.instant());
        List<PaperFile> ordered =
                files.stream().sorted(Comparator.comparing(PaperFile::name)).toList();
        for (int number = 1; number <= ordered.size(); number++) {
            PaperFile file = ordered.get(number - 1);
            repository.add(id, FolderFile.waiting(number, file.name(), contents.keep(file.content())));
        }
        audit.write(
                scope.actor(),
                "folder-brought",
                new Subject(KIND, id, union),
                null,
                Map.of(),
                Map.of("title", called, "files", "" + files.size()));
        return id;
    }

    /**
     * For whoever can ask before anything is read.
     *
     * @param bytes of all files
     * @throws Refused if there are more files than one folder may have, or larger ones
     */
    public static void requireFew(int files, long bytes) {
        if (files > MOST) {
            throw Refused.of("file", "archive.problem.files-many", MOST, files);
        }
        if (bytes > LARGEST) {
            throw Refused.of(
                    "file",
                    "archive.problem.files-large",
                    Long.toString(LARGEST >> 20),
                    Long.toString((bytes >> 20) + 1));
        }
    }

    /** @throws NotInScope when there is none, it lies elsewhere, or somebody else of the own union brought it */
    @Transactional
    public Folder require(Scope scope, long id) {
        scope.require(Right.WRITE_ARCHIVE);
        Folder folder = find(scope, id);
        if (!isLeft(folder)) {
            return folder;
        }
        // the job may have ended between the two looks, and what it has made of the folder is written before that
        Folder since = find(scope, id);
        return isLeft(since) ? settled(scope, since) : since;
    }

    private Folder find(Scope scope, long id) {
        return repository.find(id, scope, LocalDate.now(clock)).orElseThrow(() -> new NotInScope("folder " + id));
    }

    private boolean isLeft(Folder folder) {
        return folder.isWorking()
                && job(folder).filter(job -> job.state().isUnfinished()).isEmpty();
    }

    /** Its job ended without an outcome: what was not filed can be filed again, what was not read be read again. */
    private Folder settled(Scope scope, Folder folder) {
        if (folder.state() == Folder.State.FILING) {
            repository.move(folder.id(), Folder.State.READY, 0);
            return find(scope, folder.id());
        }
        return folder;
    }

    Optional<Job> job(Folder folder) {
        return Optional.ofNullable(folder.job()).flatMap(jobs::find);
    }

    /** Those the reader may see, the latest first. */
    List<Folder> latest(Scope scope, int limit) {
        scope.require(Right.WRITE_ARCHIVE);
        return repository.latest(scope, LocalDate.now(clock), limit);
    }

    /** All of them, in the order of their paths. */
    public List<FolderFile> files(Scope scope, long id) {
        return files(scope, id, 0, MOST);
    }

    List<FolderFile> files(Scope scope, long id, int after, int limit) {
        return repository.files(require(scope, id).id(), after, limit);
    }

    /** Reads all files once more, after an interruption. What people had corrected is proposed anew. */
    @Transactional
    public void readAgain(Scope scope, long id) {
        requireOpen(scope, id);
        begin(scope, id, Folder.State.READING);
    }

    /**
     * Writes what people have corrected.
     *
     * @param corrected by the number of the file; what is not open any more is left as it is
     */
    @Transactional
    public void correct(Scope scope, long id, Map<Integer, Proposal> corrected) {
        requireReady(scope, id);
        for (FolderFile file : repository.files(id, 0, MOST)) {
            Proposal proposal = corrected.get(file.number());
            if (proposal != null && file.isOpen()) {
                repository.update(id, file.proposed(proposal));
            }
        }
    }

    /** Files everything that is ready; what still lacks something is refused for that. */
    @Transactional
    public void file(Scope scope, long id) {
        requireReady(scope, id);
        begin(scope, id, Folder.State.FILING);
    }

    /** The same for whoever waits for it. */
    @Transactional
    public Folder fileAtOnce(Scope scope, long id) {
        work.file(scope, requireReady(scope, id), FolderWork.UNWATCHED);
        return require(scope, id);
    }

    /** Throws it away; nothing of it is filed. */
    @Transactional
    public void discard(Scope scope, long id) {
        Folder folder = requireOpen(scope, id);
        repository.move(id, Folder.State.DISCARDED, 0);
        work.clear(id);
        audit.write(
                scope.actor(),
                "folder-discarded",
                new Subject(KIND, id, folder.union()),
                null,
                Map.of("title", folder.name()),
                Map.of());
    }

    private Folder requireReady(Scope scope, long id) {
        Folder folder = require(scope, id);
        if (folder.state() != Folder.State.READY) {
            throw Refused.of("", "archive.problem.folder-not-ready");
        }
        return folder;
    }

    private Folder requireOpen(Scope scope, long id) {
        Folder folder = require(scope, id);
        if (folder.state() != Folder.State.READY && !isLeft(folder)) {
            throw Refused.of("", "archive.problem.folder-not-ready");
        }
        return folder;
    }

    private void begin(Scope scope, long id, Folder.State state) {
        Folder folder = require(scope, id);
        long job = jobs.start(
                scope,
                progress -> transaction.executeWithoutResult(status -> {
                    if (state == Folder.State.READING) {
                        work.read(scope, folder, progress);
                    } else {
                        work.file(scope, folder, progress);
                    }
                }),
                "/paper-folders/" + id,
                "archive.job." + state.code(),
                folder.name());
        repository.move(id, state, job);
    }
}

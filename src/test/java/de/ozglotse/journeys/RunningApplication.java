package de.ozglotse.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The packaged application in a process of its own, as somebody starts it at home: profile demo, H2 in a folder. */
final class RunningApplication implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final List<String> arguments;
    private Process process;

    private RunningApplication(Path folder, int port, List<String> arguments) {
        this.folder = folder;
        this.port = port;
        this.arguments = arguments;
    }

    /** @param arguments further arguments of the application, such as {@code --ozg-lotse.…} */
    static RunningApplication start(Path folder, String... arguments) {
        RunningApplication application = new RunningApplication(folder, freePort(), List.of(arguments));
        application.start();
        return application;
    }

    /** Starts it again on the same folder and port. */
    void start() {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar().toString(),
                    // the journeys begin on the first day: nobody has done anything yet
                    "--ozg-lotse.demo.quarter=new"));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("start of the application, log " + log())
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(this::isReady);
    }

    /** SIGKILL: no shutdown hook runs, nothing is written any more. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    String address() {
        return "http://localhost:" + port;
    }

    Path log() {
        return folder.resolve("application.log");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended, see " + log());
        }
        try {
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return health.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("ozg-lotse-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Package the application first"))
                    .toAbsolutePath();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

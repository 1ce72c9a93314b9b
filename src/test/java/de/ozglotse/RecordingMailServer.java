package de.ozglotse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that keeps what it has taken, and lets a test interfere at each moment of a delivery. */
public final class RecordingMailServer implements AutoCloseable {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");
    private static final Pattern BOUNDARY = Pattern.compile("-+=_Part_[0-9._]+");

    private final ServerSocket socket;
    private final Map<String, List<String>> messages = new ConcurrentHashMap<>();
    private final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private volatile Consumer<Moment> interference = moment -> {};
    private volatile Predicate<String> unknown = recipient -> false;

    public RecordingMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /**
     * @param newInterference called in the thread of the delivery; if it throws a {@link Refusal}, the server answers that,
     *     and otherwise the connection is cut
     */
    public void interfere(Consumer<Moment> newInterference) {
        interference = newInterference;
    }

    /** @param recipients those whom the server refuses for good */
    public void refuse(Predicate<String> recipients) {
        unknown = recipients;
    }

    /** @return the bodies of the mails as they come in */
    public BlockingQueue<String> arrivals() {
        return arrivals;
    }

    /** @return what was taken: the bodies without their changing boundaries, by Message-ID */
    public Map<String, List<String>> messages() {
        return messages;
    }

    public int count() {
        return messages.values().stream().mapToInt(List::size).sum();
    }

    /** @return how many senders are connected */
    public int sessions() {
        return sessions.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        sessions.incrementAndGet();
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = client.getOutputStream();
            answer(out, "220 ready", Moment.CONNECTED);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer(line, in, out);
            }
        } catch (IOException | IllegalStateException e) {
            // cut by the other side or by the interference
            return;
        } finally {
            sessions.decrementAndGet();
        }
    }

    private void answer(String line, BufferedReader in, OutputStream out) throws IOException {
        if (line.startsWith("RCPT") && unknown.test(line)) {
            say(out, "550 5.1.1 unknown here");
        } else if (line.startsWith("RCPT")) {
            answer(out, "250 ok", Moment.RECIPIENT_NAMED);
        } else if (line.startsWith("DATA")) {
            if (answer(out, "354 go on", Moment.RECIPIENT_TAKEN)) {
                take(content(in), out);
            }
        } else {
            say(out, "250 ok");
        }
    }

    private void take(String content, OutputStream out) throws IOException {
        try {
            interference.accept(Moment.CONTENT_RECEIVED);
        } catch (Refusal e) {
            say(out, e.line());
            return;
        }
        keep(content);
        interference.accept(Moment.CONTENT_KEPT);
        say(out, "250 taken");
        interference.accept(Moment.CONTENT_TAKEN);
    }

    /** @return whether nothing came between */
    private boolean answer(OutputStream out, String line, Moment moment) throws IOException {
        try {
            interference.accept(moment);
        } catch (Refusal e) {
            say(out, e.line());
            return false;
        }
        say(out, line);
        return true;
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append('\n');
        }
        return content.toString();
    }

    private void keep(String content) {
        Matcher id = MESSAGE_ID.matcher(content);
        if (!id.find()) {
            throw new IllegalStateException("A mail without a Message-ID");
        }
        String body = content.substring(content.indexOf("\n\n"));
        messages.computeIfAbsent(id.group(1), first -> new CopyOnWriteArrayList<>())
                .add(BOUNDARY.matcher(body).replaceAll("boundary"));
        arrivals.add(body);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** The moments of a delivery at which something may happen. */
    public enum Moment {
        CONNECTED,
        RECIPIENT_TAKEN,
        /** the server has the mail, but has not said so */
        CONTENT_RECEIVED,
        /** the server has said so, but the sender may not have written it down */
        CONTENT_TAKEN,
        RECIPIENT_NAMED,
        /** the server has taken responsibility, and is about to say so */
        CONTENT_KEPT
    }

    /** An answer of the server other than the expected one. */
    public static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Refusal(String line) {
            super(line);
        }

        String line() {
            return getMessage();
        }
    }
}

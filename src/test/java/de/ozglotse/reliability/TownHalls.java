package de.ozglotse.reliability;

import de.ozglotse.reliability.Person.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** People who answer every link that comes by mail, often twice at once, and go on until they are told that it is there. */
final class TownHalls implements AutoCloseable {

    private static final int MANY = 4;

    private final BlockingQueue<String> mails;
    private final List<String> addresses;
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger moves = new AtomicInteger();
    private List<Future<?>> working = List.of();
    private volatile boolean open = true;

    TownHalls(BlockingQueue<String> mails, List<String> addresses) {
        this.mails = mails;
        this.addresses = addresses;
    }

    void begin(long seed) {
        working = IntStream.range(0, MANY)
                .<Future<?>>mapToObj(number -> people.submit(() -> work(new Random(seed + number))))
                .toList();
    }

    /** From now on nobody answers what is new. */
    void stop() throws Exception {
        open = false;
        for (Future<?> person : working) {
            person.get(2, TimeUnit.MINUTES);
        }
    }

    /** @return the paths of the links whose answer the application has acknowledged */
    Set<String> confirmed() {
        return confirmed;
    }

    /** @return how often the application answered with each status; 0 if it did not */
    Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    /** @return rises as long as something happens */
    int moves() {
        return moves.get();
    }

    @Override
    public void close() {
        open = false;
        people.shutdownNow();
    }

    private void work(Random random) {
        Person one = new Person(people);
        Person other = new Person(people);
        while (open) {
            String mail = next();
            if (mail != null) {
                moves.incrementAndGet();
                Rueckmeldungen.link(mail).filter(read::add).ifPresent(link -> answer(link, one, other, random));
            }
        }
    }

    private String next() {
        try {
            return mails.poll(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return null;
        }
    }

    private void answer(String link, Person one, Person other, Random random) {
        while (!tryToAnswer(link, one, other, random)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** @return whether there is nothing left to do */
    private boolean tryToAnswer(String link, Person one, Person other, Random random) {
        String address = addresses.get(random.nextInt(addresses.size())) + link;
        try {
            Page form = counted(one.get(address));
            if (form.status() == 200) {
                boolean twice = random.nextInt(4) == 0;
                Future<Page> second = twice ? people.submit(() -> answered(address, other)) : null;
                boolean done = isTaken(counted(one.submit(address, Person.csrf(form), Rueckmeldungen.ANSWER)), link);
                return twice && isTaken(second.get(), link) || done;
            }
            return form.status() == 410 || form.status() == 404;
        } catch (Exception e) {
            answers.computeIfAbsent(0, status -> new AtomicInteger()).incrementAndGet();
            return false;
        }
    }

    private Page answered(String address, Person person) throws IOException {
        Page form = counted(person.get(address));
        return form.status() == 200 ? counted(person.submit(address, Person.csrf(form), Rueckmeldungen.ANSWER)) : form;
    }

    private boolean isTaken(Page page, String link) {
        if (page.status() == 302) {
            confirmed.add(link);
        }
        return page.status() == 302 || page.status() == 410;
    }

    private Page counted(Page page) {
        answers.computeIfAbsent(page.status(), status -> new AtomicInteger()).incrementAndGet();
        moves.incrementAndGet();
        return page;
    }
}

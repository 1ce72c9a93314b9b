package de.ozglotse.shared;

/** The number beside "Aufgaben" in the navigation. */
public interface NavigationCount {

    /** @return how many open tasks the person who is signed in works on */
    long open();
}

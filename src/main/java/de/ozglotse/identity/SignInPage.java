package de.ozglotse.identity;

/** What the filters and the sign-in page have to agree on. */
public final class SignInPage {

    /** session attribute: the user name of a sign-in that has just failed */
    public static final String LAST_USERNAME = "anmelden.username";

    private SignInPage() {}
}

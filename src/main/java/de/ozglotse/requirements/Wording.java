package de.ozglotse.requirements;

/**
 * What is said about a requirement.
 *
 * @param chapter of the catalogue, from 1 to 12
 * @param text one sentence or two
 * @param source which law, office, Landkreis or vendor; may be empty
 * @param question what is still open; may be empty
 * @param owner who takes care of it: an office or a function; may be empty
 */
public record Wording(
        int chapter,
        String text,
        Verbindlichkeit verbindlichkeit,
        Quelle quelle,
        String source,
        Abdeckung abdeckung,
        String question,
        String owner) {

    public static final int CHAPTERS = 12;

    public Wording {
        if (chapter < 1 || chapter > CHAPTERS) {
            throw new IllegalArgumentException("The catalogue has twelve chapters");
        }
    }

    /** @return whether somebody has to find out something */
    public boolean isOpen() {
        return abdeckung == Abdeckung.OFFEN || !question.isEmpty();
    }
}

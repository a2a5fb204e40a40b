package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.junit.jupiter.api.Test;

class KeyWordsTest {
    private final Commands commands = new Commands();

    KeyWordsTest() { commands.add(Command.always("a.b.accept", "Edit", "Accept", "A", () -> {})); }

    @Test
    void theKeyOfNowStandsInTheWords() {
        assertEquals("A accepts, Pick (A) twice", KeyWords.told("[[a.b.accept]] accepts, Pick ([[a.b.accept]]) twice", commands));
        commands.remap(Map.of("a.b.accept", "Shortcut+J"));
        assertEquals(Keys.shown("Shortcut+J") + " accepts", KeyWords.told("[[a.b.accept]] accepts", commands));
    }

    @Test
    void withoutAKeyBracketsGoAndADashStandsElsewhere() {
        commands.remap(Map.of("a.b.accept", ""));
        assertEquals("– accepts, Pick twice", KeyWords.told("[[a.b.accept]] accepts, Pick ([[a.b.accept]]) twice", commands));
    }

    @Test
    void failuresAreSentences() {
        assertEquals("The discovery did not finish", FailedTask.title("Discover intents"));
        assertEquals("The training of the recipe model did not finish", FailedTask.title("Train the recipe model"));
        assertEquals("Import chats.csv did not finish", FailedTask.title("Import chats.csv"));
    }
}

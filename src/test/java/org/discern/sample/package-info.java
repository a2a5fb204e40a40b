/// Makes `sample-data/assistant-requests.csv.gz`, the synthetic histories of the demo, and checks what its README says of
/// them.
///
/// A phrase stock written by hand (`src/test/resources/sample/assistant-phrases.txt`) says how things are asked for;
/// [PhraseBook] draws the texts from it, [Person] says what a person means by them at each event of a life, [People]
/// invents the persons, [Diary] lays their requests over days and sessions, and [AssistantRequests] writes the files.
/// Everything is a function of one seed.
///
/// The kitchen is made likewise: [KitchenBook] cooks `kitchen-dishes.txt`, [KitchenCook] has tastes, and [KitchenWorld] lets
/// them browse, save and cook, and writes `kitchen-…`.
///
/// It lives in the tests because the program never needs it: the shipped file is the source for everybody else. It may
/// import the JDK only; nobody calls it but the test and the person who makes the file anew.
@NullMarked
package org.discern.sample;

import org.jspecify.annotations.NullMarked;

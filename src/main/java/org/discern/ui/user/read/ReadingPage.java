package org.discern.ui.user.read;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserViewModel;
import org.discern.ui.user.time.TimelinePane;
import org.discern.work.Commands;

/// One user at a time: list, request, answer, memory, timeline.
public final class ReadingPage extends BorderPane {
    private final UserPicker picker;
    private final RequestBar request;
    private final LanesPane lanes;
    private final TimelinePane timeline;

    public ReadingPage(UserRoom room, UserViewModel state) {
        picker = new UserPicker(state);
        request = new RequestBar(state);
        lanes = new LanesPane(room, state);
        timeline = new TimelinePane(state);
        var answer = new AnswerPane(state);
        answer.setMinWidth(360);
        answer.setMinHeight(160); // it shows as many classes as there is room for, and never pushes the window's frame away
        lanes.setMinWidth(420);
        var middle = new SplitPane(answer, lanes);
        middle.setDividerPositions(.44);
        var column = new SplitPane(middle, timeline);
        column.setOrientation(Orientation.VERTICAL);
        column.setDividerPositions(.71);
        SplitPane.setResizableWithParent(timeline, false);
        var right = new BorderPane(column);
        right.setTop(request);
        picker.setMinWidth(200);
        picker.setPrefWidth(284);
        var split = new SplitPane(picker, right);
        split.setDividerPositions(.232);
        SplitPane.setResizableWithParent(picker, false);
        setCenter(split);
        does(room.commands());
    }

    private void does(Commands commands) {
        commands.does("personalise.user.find", picker::focusFind);
        commands.does("personalise.user.next", () -> picker.step(1));
        commands.does("personalise.user.previous", () -> picker.step(-1));
        commands.does("personalise.request.type", request::focusText);
        commands.does("personalise.history.focus", lanes::focusList);
        commands.does("personalise.history.toggle", lanes::toggleSelected);
        commands.does("personalise.history.add", lanes::add);
        commands.does("personalise.history.remove", lanes::removeSelected);
        commands.does("personalise.history.date", lanes::dateSelected);
        commands.does("personalise.history.later", () -> lanes.moveSelected(1));
        commands.does("personalise.history.earlier", () -> lanes.moveSelected(-1));
        commands.does("personalise.history.swap", lanes::swap);
        commands.does("personalise.request.back", () -> timeline.step(-1));
        commands.does("personalise.request.on", () -> timeline.step(1));
    }
}

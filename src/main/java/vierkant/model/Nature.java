package vierkant.model;

/** Whether money returns every year (BBV art. 19 asks for the incidental part apart). */
public enum Nature {
    STRUCTURAL,
    INCIDENTAL
}

package dev.roadbook.local.demo;

/** Where accounts are. */
enum Town {
    LILLE("Lille", "Hauts-de-France", "590", Region.NORTH),
    ROUEN("Rouen", "Normandie", "760", Region.NORTH),
    AMIENS("Amiens", "Hauts-de-France", "800", Region.NORTH),
    CAEN("Caen", "Normandie", "140", Region.NORTH),
    LYON("Lyon", "Auvergne-Rhône-Alpes", "690", Region.SOUTH),
    MARSEILLE("Marseille", "Provence-Alpes-Côte d'Azur", "130", Region.SOUTH),
    MONTPELLIER("Montpellier", "Occitanie", "340", Region.SOUTH),
    NICE("Nice", "Provence-Alpes-Côte d'Azur", "060", Region.SOUTH),
    STRASBOURG("Strasbourg", "Grand Est", "670", Region.EAST),
    DIJON("Dijon", "Bourgogne-Franche-Comté", "210", Region.EAST),
    NANCY("Nancy", "Grand Est", "540", Region.EAST),
    BORDEAUX("Bordeaux", "Nouvelle-Aquitaine", "330", Region.WEST),
    NANTES("Nantes", "Pays de la Loire", "440", Region.WEST),
    RENNES("Rennes", "Bretagne", "350", Region.WEST),
    PARIS("Paris", "Île-de-France", "750", Region.CENTRE),
    ORLEANS("Orléans", "Centre-Val de Loire", "450", Region.CENTRE),
    TOURS("Tours", "Centre-Val de Loire", "370", Region.CENTRE);

    private final String city;
    private final String state;
    private final String postcodeStart;
    private final Region region;

    Town(String city, String state, String postcodeStart, Region region) {
        this.city = city;
        this.state = state;
        this.postcodeStart = postcodeStart;
        this.region = region;
    }

    String city() {
        return city;
    }

    String state() {
        return state;
    }

    String postcode(int quarter) {
        return "%s%02d".formatted(postcodeStart, quarter % 100);
    }

    Region region() {
        return region;
    }

    /** A sales region and the distributor that serves it. */
    enum Region {
        NORTH("North", "Halle du Nord"),
        SOUTH("South", "Comptoir du Midi"),
        EAST("East", "Halle du Nord"),
        WEST("West", "Comptoir du Midi"),
        CENTRE("Centre", "Halle du Nord");

        private final String label;
        private final String distributor;

        Region(String label, String distributor) {
            this.label = label;
            this.distributor = distributor;
        }

        String label() {
            return label;
        }

        String distributor() {
            return distributor;
        }
    }
}

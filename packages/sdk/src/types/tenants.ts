export interface NewTenant {
  name: string;
  slug: string;
  municipalityCode?: string;
  locale?: string;
  ownerEmail: string;
}

export interface CreatedTenant {
  id: string;
  slug: string;
  /** Shown this once. */
  secretKey: string;
}

/** Ways to reach people instead of an assistant. */
export interface ContactWays {
  phone?: string;
  email?: string;
  url?: string;
  hours?: string;
  /** The same for machines; 1 is Monday. */
  opening?: { days: number[]; from: string; to: string }[];
  crisis?: { name: string; phone: string }[];
}

/** The room drawing, at sign-in only. */
export function Room({ motto }: { motto: string }) {
  return (
    <div className="room" aria-hidden="true">
      <svg viewBox="0 0 600 760" preserveAspectRatio="xMidYMid slice">
        <rect width="600" height="760" className="room-air" />
        <path d="M120 250H480V610H120z" className="room-wall" />
        <path d="M120 610H480L600 760H0z" className="room-floor" />
        <path d="M120 250V610H480V250" className="room-line" strokeWidth="3" />
        <path
          d="M120 610L0 760M480 610L600 760M120 250L0 120M480 250L600 120"
          className="room-line"
          strokeWidth="1.5"
        />
        <path d="M258 420h84v190h-84zM258 610h84l70 150H160z" className="room-light" />
        <circle cx="300" cy="205" r="66" className="room-ring" strokeWidth="18" />
      </svg>
      <p>{motto}</p>
    </div>
  );
}
